import type { Form } from './recognise';

const lead = '(?<![\\p{L}\\d])';
const tail = '(?![\\p{L}\\d])';
const months =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|janv|févr|mars|avr|mai|juin|juil|août|déc|jän|mär|okt|dez|gen|mag|giu|lug|set|ott|mrt|mei)\\p{L}{0,8}\\.?';
const day = '\\d{1,2}(?:st|nd|rd|th)?';
/** A whole date, the year at its end or its beginning. */
export const date = `(?:\\d{1,2}[/. -]\\d{1,2}[/. -](?:19|20)?\\d{2}|(?:19|20)\\d{2}[/.-]\\d{1,2}[/.-]\\d{1,2}|${day}(?: of| de)? ${months},?(?: de)? ?\\d{2,4}|${months} ${day},? \\d{4})`;

function isPublicAddress(address: string): boolean {
  const parts = address.split('.').map(Number);
  const [a = 0, b = 0] = parts;
  const reserved = a === 0 || a === 10 || a === 127 || a >= 224 || (a === 192 && b === 168);
  const carriers =
    (a === 172 && b >= 16 && b < 32) || (a === 169 && b === 254) || (a === 100 && b >= 64 && b < 128);
  return (
    !reserved &&
    !carriers &&
    parts.every((part) => part < 256) &&
    !/^(?:8\.8\.|1\.1\.1\.1|9\.9\.9\.9)/.test(address)
  );
}

/** "2024 2025" is a school year, and no number of a document. */
const areYears = (bare: string): boolean => /^(?:(?:19|20)\d{2}){2}$/.test(bare);

/** Letters and digits mixed, as on documents: at least `digits` of them digits. */
function hasDigits(count: number): (match: string) => boolean {
  return (match) => match.replace(/\D/g, '').length >= count;
}

/** Numbers of documents, accounts and records: their form says little, so words before them have to. */
export const documents = (): Form[] => [
  {
    kind: 'passport',
    pattern: new RegExp(`${lead}[A-Z]{0,2}\\d{6,9}[A-Z]?${tail}`, 'giu'),
    score: 0.15,
    digits: 6,
    context: /\b(?:passports?|pasaporte|passeport|reisepass\p{L}*|passaporto|paspoort\p{L}*)\b/iu,
  },
  {
    // Germany's leave out the letters that look like others.
    kind: 'passport',
    pattern: new RegExp(`${lead}[CFGHJKLMNPRTVWXYZ\\d]{9}${tail}`, 'gu'),
    score: 0.15,
    digits: 4,
    context: /\b(?:passports?|reisepass\p{L}*|ausweis\p{L}*)\b/iu,
    valid: hasDigits(4),
  },
  {
    kind: 'driving-licence',
    pattern: new RegExp(`${lead}[A-Z]{0,3}[ -]?\\d(?:[ -]?[A-Z\\d]){4,17}${tail}`, 'giu'),
    score: 0.15,
    digits: 5,
    context:
      /\b(?:driv(?:er.?s?|ing) licen[cs]es?(?: plate)?|licen[cs]e (?:number|no)|DL(?: no| number|#)|f[üu]hrerschein\p{L}*|permis de conduire|(?:carn[ée]|permiso|licencia)\p{L}* de conduc\p{L}+|patente di guida|rijbewijs\p{L}*)(?![ -]plates?)\b/iu,
    valid: (match, bare) => hasDigits(5)(match) && !areYears(bare),
  },
  {
    // DVLA: five of the surname, six digits of the birth date, two initials, a digit and two letters.
    kind: 'driving-licence',
    pattern: new RegExp(`${lead}[A-Z]{2}[A-Z9]{3}\\d[0156]\\d[0-3]\\d{2}[A-Z9]{2}\\d[A-Z]{2}${tail}`, 'gu'),
    score: 0.7,
    digits: 6,
  },
  {
    // Florida's and those built like it, and India's: state, office, year and seven digits.
    kind: 'driving-licence',
    pattern: new RegExp(
      `${lead}(?:[A-Z]\\d{3}-\\d{3}-\\d{2}-\\d{3}-\\d|[A-Z]{2}[ -]?\\d{2}[ -]?(?:19|20)\\d{2}[ -]?\\d{7})${tail}`,
      'gu',
    ),
    score: 0.7,
    digits: 11,
  },
  {
    kind: 'driving-licence',
    pattern: new RegExp(
      `${lead}(?=[A-Z\\d -]{0,9}\\d{3})[A-Z]{0,2}\\d{2,9}(?:[ -]\\d{2,4}){0,4}${tail}`,
      'gu',
    ),
    score: 0.15,
    digits: 7,
    context:
      /\b(?:my|his|her|their|lost|found|old|uk|us|nsw|vic|qld|ny|tx|ca|fl|florida|texas|california|provisional|driver) (?:\p{L}+ )?licen[cs]e(?: is| no\.?| number|:|,| #)?\s?\uE000/iu,
    valid: (_, bare) => bare.length >= 7 && bare.length <= 12 && !areYears(bare),
  },
  {
    // Medicare's in the United States: letters that look like digits are left out (cms.gov).
    kind: 'medical-record',
    pattern: new RegExp(
      `${lead}[1-9][AC-HJKMNP-RT-Y][\\dAC-HJKMNP-RT-Y]\\d([ -]?)[AC-HJKMNP-RT-Y][\\dAC-HJKMNP-RT-Y]\\d\\1[AC-HJKMNP-RT-Y]{2}\\d{2}${tail}`,
      'gu',
    ),
    score: 0.6,
    digits: 5,
    context: /\b(?:medicare|mbi)\b/iu,
  },
  {
    kind: 'medical-record',
    pattern: new RegExp(`${lead}[A-Z]{0,3}-?\\d(?:[ -]?\\d){4,11}${tail}`, 'giu'),
    score: 0.15,
    digits: 5,
    context:
      /\b(?:mrn|medical record|patient (?:id|no|number|record)|hospital (?:id|no|number)|chart (?:no|number)|health (?:record|plan|insurance) (?:id|no|number)|member id)\b/iu,
  },
  {
    kind: 'plate',
    pattern: new RegExp(
      `${lead}(?=[A-Z\\d -]{0,8}[A-Z])[A-Z\\d]{1,4}[ -]?[A-Z\\d]{1,4}(?:[ -][A-Z\\d]{1,3})?${tail}`,
      'gu',
    ),
    score: 0.15,
    digits: 1,
    context:
      /\b(?:(?:licen[cs]e|number|registration|vehicle) plates?|plates? (?:no|number|is|are|was|reads?)|reg(?:istration)? (?:no|number|plate|is)|matr[íi]cula|kennzeichen|plaque d.immatriculation|immatricul\p{L}+|targa|kenteken)\b|\b(?:reg|(?:my|his|her|their) plate):? ?\uE000/iu,
    valid: (match, bare) => bare.length >= 4 && bare.length <= 8 && hasDigits(1)(match),
  },
  {
    kind: 'birth-date',
    pattern: new RegExp(`${lead}${date}${tail}`, 'giu'),
    score: 0.15,
    digits: 4,
    context:
      /\b(?:d\.?o\.?b\.?|date of birth|birth ?date|i was born (?:on|in)|i'm born on|my birthday is|fecha de nacimiento|nac[íi] el|date de naissance|je suis née? le|geburtsdatum|geb(?:oren)?(?: am)?\.?|n[ée]e? le|b-?day|ich bin am|data di nascita|sono nat[oa] il|geboortedatum)(?![\p{L}\d])[^\uE000]{0,22}\uE000/iu,
  },
  {
    kind: 'bank-account',
    pattern: new RegExp(`${lead}\\d(?:[ -]?\\d){5,16}${tail}`, 'gu'),
    score: 0.15,
    digits: 6,
    context:
      /\b(?:(?:bank )?(?:account|acct|a\/c)\.? ?(?:no|nr|num|number|#)\.?|sort ?code|ifsc|routing (?:no|number)|aba (?:no|number)|bsb|n[úu]mero de cuenta|kontonummer|num[ée]ro de compte|numero di conto|rekeningnummer)\b|\b[as]\/c\b[^\uE000]{0,12}\uE000|\b(?:sort|routing)\b[^\uE000]{0,26}\bacc\p{L}*\.? ?\uE000|\b(?:sort|routing) ?\uE000 ?acc/iu,
  },
  {
    kind: 'ip-address',
    pattern: /(?<![\p{L}\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\p{L}\d]|\.\d)/gu,
    score: 0.15,
    digits: 4,
    context:
      /\b(?:(?:my|his|her|their|your|home|user'?s?) ip|ip(?: address| addr)?(?: is|:)|ip address|logged in from)\b/iu,
    valid: isPublicAddress,
  },
];
