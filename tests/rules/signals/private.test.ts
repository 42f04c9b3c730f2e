import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPrivate } from '../../../rules/signals/private/find';
import { type PrivateKind, privateKindNames } from '../../../rules/signals/private/kinds';
import { costOf } from '../../tools/cost';

const every = new Set(privateKindNames);

function found(text: string): string[] {
  return findPrivate(text, every).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

/** The text, the kind, and the words that are private. */
const hits: readonly (readonly [string, PrivateKind, string])[] = [
  ['Write to bea.hart@choir.example please', 'email', 'bea.hart@choir.example'],
  ['mail me: jürgen@müller.de!', 'email', 'jürgen@müller.de'],
  ['reach priya at choir dot org', 'email', 'priya at choir dot org'],
  ['it is bob [at] acme [dot] com', 'email', 'bob [at] acme [dot] com'],
  ['ask tom＠firm．com', 'email', 'tom＠firm．com'],
  ['Text me 212-555-0162', 'phone', '212-555-0162'],
  ['ring 07700 900461 after lunch', 'phone', '07700 900461'],
  ['whatsapp: +44 7700 900149 x', 'phone', '+44 7700 900149'],
  ['my number is ２１２-５５５-０１６２', 'phone', '２１２-５５５-０１６２'],
  ['her cell: 2125550162', 'phone', '2125550162'],
  ['appelle-moi au 06 12 34 56 78', 'phone', '06 12 34 56 78'],
  ['Call me on 9472 7916', 'phone', '9472 7916'],
  ['chat: https://wa.me/+447700900149', 'phone', '+447700900149'],
  ['see https://t.co/a12 +447700900149', 'phone', '+447700900149'],
  ['passport no. C01X00T47', 'passport', 'C01X00T47'],
  ['my address is 77 Sunset Blvd, LA', 'address', '77 Sunset Blvd'],
  ['vivo en Rambla de Catalunya 45, Barcelona', 'address', 'Rambla de Catalunya 45'],
  ['my card 4111 1111 1111 1111 does not work', 'card', '4111 1111 1111 1111'],
  ['amex 378282246310005', 'card', '378282246310005'],
  ['4-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1', 'card', '4-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1'],
  ['pay into DE89 3704 0044 0532 0130 00 please', 'iban', 'DE89 3704 0044 0532 0130 00'],
  ['my iban is nl91abna0417164300 x', 'iban', 'nl91abna0417164300'],
  ['account number 12345678, sort code to follow', 'bank-account', '12345678'],
  ['tips to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa please', 'wallet', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
  ['3P14159f73E4gFr7JterCCQh9QjiTjiZrG', 'wallet', '3P14159f73E4gFr7JterCCQh9QjiTjiZrG'],
  [
    'btc: bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4.',
    'wallet',
    'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
  ],
  [
    'send eth to 0x52908400098527886E0F7030069857D2E4169EE7 thanks',
    'wallet',
    '0x52908400098527886E0F7030069857D2E4169EE7',
  ],
  ['her ssn: 417-22-9036, new hire', 'us-ssn', '417-22-9036'],
  ['social security no. 417229036 for the form', 'us-ssn', '417229036'],
  ['provider NPI 1234567893', 'us-npi', '1234567893'],
  ['NI: AB 12 34 56 C', 'uk-nino', 'AB 12 34 56 C'],
  ['my NHS number is 943 476 5919', 'uk-nhs', '943 476 5919'],
  ['mi DNI es 12345678Z', 'es-dni', '12345678Z'],
  ['NIE X1234567L', 'es-dni', 'X1234567L'],
  ['sécu 2 55 08 14 168 025 38', 'fr-nir', '2 55 08 14 168 025 38'],
  ['meine Steuer-ID 86095742719', 'de-tax', '86095742719'],
  ['RSSMRA85T10A562S', 'it-codice-fiscale', 'RSSMRA85T10A562S'],
  ['mijn BSN is 111222333', 'nl-bsn', '111222333'],
  ['my SIN is 130 692 544', 'ca-sin', '130 692 544'],
  ['tax file number 876 543 210', 'au-tfn', '876 543 210'],
  ['medicare 2123 45670 1', 'au-medicare', '2123 45670 1'],
  ['Aadhaar 2341 2341 2346', 'in-aadhaar', '2341 2341 2346'],
  ['my PAN is ABCPE1234F', 'in-pan', 'ABCPE1234F'],
  ['CPF 529.982.247-25', 'br-cpf', '529.982.247-25'],
  ['PESEL 44051401359 on the form', 'pl-pesel', '44051401359'],
  ['mój numer PESEL to 02271409867', 'pl-pesel', '02271409867'],
  ['o meu NIF é 123456789', 'national-id', '123456789'],
  ['HETU 131052-308T', 'national-id', '131052-308T'],
  ['mitt personnummer är 811228-9874', 'national-id', '811228-9874'],
  ['CPR 010190-1234', 'national-id', '010190-1234'],
  ['rijksregisternummer 85.07.30-033.28', 'national-id', '85.07.30-033.28'],
  ['AHV 756.9217.0769.85', 'national-id', '756.9217.0769.85'],
  ['my PPS number is 1234567T', 'national-id', '1234567T'],
  ['NRIC S1234567D', 'national-id', 'S1234567D'],
  ['TC kimlik no 10000000146', 'national-id', '10000000146'],
  ['Sozialversicherungsnummer 15 070649 C 103', 'national-id', '15 070649 C 103'],
  ['her ITIN is 912-70-1234', 'national-id', '912-70-1234'],
  ['come to 8 Rue des Lilas', 'address', '8 Rue des Lilas'],
  ['His passport number is 533380006', 'passport', '533380006'],
  ["her driver's license no. is K482915730264", 'driving-licence', 'K482915730264'],
  ['patient number 00482913', 'medical-record', '00482913'],
  ['her number plate is AB12 CDE', 'plate', 'AB12 CDE'],
  ['Jo Lindt, DOB 17/06/1988', 'birth-date', '17/06/1988'],
  ['I was born on 3 May 1984', 'birth-date', '3 May 1984'],
  ['their ip is 81.2.69.142', 'ip-address', '81.2.69.142'],
  ['New keys! 31 Alder Close, at last', 'address', '31 Alder Close'],
  ['meet at 418 W. 3rd Avenue', 'address', '418 W. 3rd Avenue'],
  ['drop it at 9 elm street', 'address', '9 elm street'],
  ['Ich wohne Hauptstraße 12a', 'address', 'Hauptstraße 12a'],
  ['viens au 12 rue de la Paix', 'address', '12 rue de la Paix'],
  ['vive en Calle Mayor 12', 'address', 'Calle Mayor 12'],
  ['abita in Via dei Fiorentini 17', 'address', 'Via dei Fiorentini 17'],
  ['hij woont Herengracht 501', 'address', 'Herengracht 501'],
  ['send it to P.O. Box 287', 'address', 'P.O. Box 287'],
  ['She lives at 90 Whitchurch', 'address', '90 Whitchurch'],
  ['my addy is 6 Priory Cl, Stroud GL5 1AA', 'address', '6 Priory Cl, Stroud GL5 1AA'],
  ['collect from 9 Ashbank, Perth PH2 7AB', 'address', '9 Ashbank, Perth PH2 7AB'],
  ['a parcel for 740 E 9th St, floor 3, NY 10009', 'address', '740 E 9th St, floor 3, NY 10009'],
  ['send it to 8/21 Smith Street, Fitzroy VIC 3065', 'address', '8/21 Smith Street, Fitzroy VIC 3065'],
  ['No. 12, 3rd Street, Anna Nagar, Chennai 600040', 'address', '12, 3rd Street, Anna Nagar, Chennai 600040'],
  ['C-204, Green Valley, Mumbai 400053', 'address', 'C-204, Green Valley, Mumbai 400053'],
  ['Päckchen an Am Markt 5, 28195 Bremen', 'address', 'Am Markt 5, 28195 Bremen'],
  ['Rosenweg 12, 80331 München', 'address', 'Rosenweg 12, 80331 München'],
  ['ships from Anna-Seghers-Weg 9\n86095 Wanzleben', 'address', 'Anna-Seghers-Weg 9\n86095 Wanzleben'],
  ['Birkenlei 30, 2650 Edegem', 'address', 'Birkenlei 30, 2650 Edegem'],
  ['Tulpweg 12 1882 JQ Holtheme', 'address', 'Tulpweg 12 1882 JQ Holtheme'],
  ['Grote Hof 5\n9428CW\nAssen', 'address', 'Grote Hof 5\n9428CW\nAssen'],
  ['wraca na al. Mostowa 98, 25-868 Kielce', 'address', 'Mostowa 98, 25-868 Kielce'],
  ['pl. Wolności 4 od rana', 'address', 'pl. Wolności 4'],
  ['Sítio Novo, 6\nBetânia\n88890-947 Cassiano', 'address', 'Sítio Novo, 6\nBetânia\n88890-947 Cassiano'],
  ['Contrada Nova, 69 al mare', 'address', 'Contrada Nova, 69'],
  ['Lærkevænget 4, i aften', 'address', 'Lærkevænget 4'],
  ['vi ses på Heils Allé 76', 'address', 'Heils Allé 76'],
  ['875 Parkgatan it is', 'address', '875 Parkgatan'],
  ['213 Hall Mission Lakeside, NB T4Y 8R5', 'address', '213 Hall Mission Lakeside, NB T4Y 8R5'],
  ['in 453 Johnson Port\nSouth Haven, MS 39260', 'address', '453 Johnson Port\nSouth Haven, MS 39260'],
  ['> Jo Poole\n> 868 Kevin Radial\n> Suite 869', 'address', '868 Kevin Radial\n> Suite 869'],
  ['>60 Dyer Street\n>Leeds', 'address', '60 Dyer Street'],
  ['Apt. 518 875 Parkside, Boras', 'address', 'Apt. 518 875 Parkside'],
  ['we meet at Acme, 749 Jensen Corner, Benderstad', 'address', '749 Jensen Corner, Benderstad'],
  ['Studio 51\nWalker Burg\nCromer NR27 9AB', 'address', '51\nWalker Burg\nCromer NR27 9AB'],
  ['12\nSavant Road, Buxar-802101', 'address', '12\nSavant Road, Buxar-802101'],
  ['cancel my card 3501346849911248', 'card', '3501346849911248'],
  ['My IBAN is GB83QENE5959205233797', 'iban', 'GB83QENE5959205233797'],
  [
    'ring me oh seven seven double oh, nine double zero, four six one',
    'phone',
    'oh seven seven double oh, nine double zero, four six one',
  ],
  ['two one two 555 oh one seven six, call me', 'phone', 'two one two 555 oh one seven six'],
  ['5️⃣1️⃣2️⃣5️⃣5️⃣5️⃣0️⃣1️⃣4️⃣4️⃣ come on', 'phone', '5️⃣1️⃣2️⃣5️⃣5️⃣5️⃣0️⃣1️⃣4️⃣4️⃣'],
  ['O77OO 9OO461 any time', 'phone', 'O77OO 9OO461'],
  ['0 7 7 0 0 9 0 0 4 6 1 x', 'phone', '0 7 7 0 0 9 0 0 4 6 1'],
  ['my cell is 512•555•0147', 'phone', '512•555•0147'],
  ['wa.me/447700900461', 'phone', '447700900461'],
  ['(02) 9876 5432 after six', 'phone', '(02) 9876 5432'],
  ['98765 43210 call for the flat', 'phone', '98765 43210'],
  ['086 223 4567 is my new number', 'phone', '086 223 4567'],
  ['ssn four one two 67 three three nine zero', 'us-ssn', 'four one two 67 three three nine zero'],
  ['card four one one one 1111 1111 1111', 'card', 'four one one one 1111 1111 1111'],
  ['olu.fash(at)ymail.com please', 'email', 'olu.fash(at)ymail.com'],
  ['bea[@]choir[.]org', 'email', 'bea[@]choir[.]org'],
  ['miles underscore b at icloud dot com', 'email', 'miles underscore b at icloud dot com'],
  ['hit me up jhart93 at hotmail', 'email', 'jhart93 at hotmail'],
  ['jessmarieATgmailDOTcom', 'email', 'jessmarieATgmailDOTcom'],
  ['j e s s @ g m a i l . c o m', 'email', 'j e s s @ g m a i l . c o m'],
  ['jess_at_gmail_dot_com', 'email', 'jess_at_gmail_dot_com'],
  ['Nora Quinn, 12/03/1988, the NHS app won’t let me log in', 'birth-date', '12/03/1988'],
  ['Is 2006-03-17 too young for a mortgage? It is for Freya Lind', 'birth-date', '2006-03-17'],
  ['bday 14/02/1999 for the form', 'birth-date', '14/02/1999'],
  ['my Medicare is 1EG4-TE5-MK73', 'medical-record', '1EG4-TE5-MK73'],
  ['lost my NY license 123 456 789', 'driving-licence', '123 456 789'],
  ['Florida S530-460-78-123-0', 'driving-licence', 'S530-460-78-123-0'],
  ['reg AB12 CDE was seen', 'plate', 'AB12 CDE'],
  ['s/c 20-00-00 a/c 55779911', 'bank-account', '55779911'],
];

const passes: readonly string[] = [
  'tips to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb please',
  'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5',
  'https://mempool.example/address/1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
  'our contract is 0x52908400098527886E0F7030069857D2E4169EE7 now',
  'It ended 88-79, well played',
  'Order 44051401359 left today',
  'PESEL 44051401358 has a wrong digit',
  'Serial 811228-9875 is sold out',
  'Parcel 4222 2222 2222 2223 is for the neighbours',
  'Order #3843823923 still has not arrived',
  'Case ref 2024-0311-7725 has been reopened',
  'Serial 00072-41833-50917 is engraved below',
  'Tracking number 1Z999AA10123456784 says delivered',
  'ISBN 978-0-306-40615-7 came in the post',
  'Flight LH1832 leaves on 14/09 at noon',
  'We went from 2012-2020 and then 1960-2010',
  'Raised $98,410.25 for 31,000 meals',
  'Bingo numbers 03 17 22 35 41 60 tonight',
  'Version 11.2.20348.7 needs 192.168.1.1 as its gateway',
  'Model 555-0133Z has a new lid',
  'Text GIVE to 70085 or call 911',
  'Call us free on 1-800-356-9377',
  'Questions? info@acme.example',
  'thanks @bea and @tom.hart, see @user@mastodon.social',
  'We met at noon dot dot dot com on',
  'Find us at acme dot com',
  'See icon@2x.png and https://example.com/1234567890/4111111111111111',
  'Elvis was born on 8 January 1935',
  'I walked down 5th Avenue past Wall Street',
  'Kim et al. Cell 184 is a must read',
  'Windows 11, 2024 IT Summit starts now',
  'Day 3\n12500 Steps, and Erik Estrada 75 today',
  'Alameda County 7 day average, Plaza Hotel 5 stars',
  'Vila Nova 3 Flamengo 1',
  'Meet friends at the pub, 20 Speakers confirmed',
  'Ring 5 2024 Edition, Katie 12 and Lorelei 5',
  '35013468 49911248 seats sold',
  'Top 10 Wall Street banks and 5 Easy Ways',
  'a 4 lane road, 2 blocks down the street',
  'Episode 4 Harbour Lane is out',
  'IBAN GB82 WEST 1234 5698 7654 33 is a typo',
  'SSN 078-05-1120 and 000-12-3456 and 900-12-3456 are printed everywhere',
  '1978 1979 1980 1981 were good years',
  'Steps: 14,310 today and 8,902 before',
  '#20140215 @12345678901',
  'one two three four five six seven eight nine ten, coming',
  'nine eight seven six five four three two one, lift off',
  'zero three six eight are my lucky numbers',
  'seven six three six seven five, what a match',
  'five zero five zero, split it',
  'Their free line is eight zero zero, three five six, nine three seven seven',
  '3 1 4 1 5 9 2 6 5 3 5 and so on',
  'Ratings for the lads: 7 8 9 9 8 7 6 7 8 9',
  '5️⃣0️⃣0️⃣0️⃣ followers, thank you',
  '1️⃣8️⃣-2️⃣1️⃣, 2️⃣1️⃣-1️⃣5️⃣, 2️⃣1️⃣-1️⃣9️⃣ what a final',
  'o7 o7, 1O points and 1o1 dalmatians',
  '300*200*1000 mm, 512/256/1024 GB',
  'look at gmail, it is down',
  'my account at hotmail was closed, I work at yahoo',
  'outlook (at work) is slow',
  'jess @yahoo is your support asleep?',
  'polka dot dress at zara',
  'WHATEVER at HOME dot dot',
  '3 bed flat near SW4 7AB and 5 minutes from LS6 2AB',
  'Week 3, 10000 Steps',
  'In 2023 alone, TX 78704 got 14 new bars',
  'Our museum is in Great Russell Street, WC1B 3DG',
  'Happy birthday Dolly Parton, born 19 January 1946',
  'My appointment on 12/03/2026 was with Nora Quinn',
  'It joined on 1 January 1973, Edward Heath signed',
  'driving licence renewal 2024 2025',
  'the plate: 20 KG on each side',
  'sort 100000 records, routing 1000000 packets, a/c at 18 degrees',
];

describe('private things', () => {
  it.each(hits)('finds in "%s" the %s', (text, kind, words) => {
    expect(found(text)).toContain(`${kind}: ${words}`);
  });

  it.each(passes)('leaves "%s" alone', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('finds a number behind invisible characters and gives the author its own characters', () => {
    expect(found('call 212\u200b-555\u200b-0162 now')).toEqual(['phone: 212\u200b-555\u200b-0162']);
  });

  it('finds each place once, as what it most surely is', () => {
    expect(found('card 4111 1111 1111 1111, or call me at 212-555-0162')).toEqual([
      'card: 4111 1111 1111 1111',
      'phone: 212-555-0162',
    ]);
  });

  it('looks only for the kinds that are asked for', () => {
    expect(findPrivate('Text me 212-555-0162', new Set<PrivateKind>(['card']))).toEqual([]);
  });

  const alphabet = '0123456789+-. ()@aAB\u200b\u0301１é👍\u0600stdoe,/#:\n';
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 120 }),
    fc
      .array(fc.constantFrom(...hits.map(([words]) => words), '👩‍👩‍👧', '\u0301', ' '), { maxLength: 4 })
      .map((all) => all.join('')),
  );

  it('stays within the text, on whole characters, in order, and says the same twice', () => {
    const segmenter = new Intl.Segmenter();
    fc.assert(
      fc.property(text, (value) => {
        const starts = new Set([...segmenter.segment(value)].map(({ index }) => index).concat(value.length));
        let last = 0;
        const first = findPrivate(value, every);
        for (const { start, end, score } of first) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(starts.has(start) && starts.has(end)).toBe(true);
          expect(score).toBeLessThanOrEqual(1);
          last = end;
        }
        expect(findPrivate(value, every)).toEqual(first);
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    '1',
    '1 ',
    '12-',
    'a@',
    'a at b dot com ',
    '4111 1111 1111 1111 ',
    '12 Elm Street ',
    'A1',
    '1 Aa ',
    '(1',
    '1\u200b',
  ])('takes no longer than its length allows over many "%s"', (piece) => {
    const half = piece.repeat(Math.ceil(25_000 / piece.length));
    const took = (value: string) => costOf(() => findPrivate(value, every));
    expect(took(half + half + half + half)).toBeLessThan(8 * took(half) + 50);
  });
});
