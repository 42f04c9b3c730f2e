import { allSame, luhn, mod1110, remainder, verhoeff, weighted } from './checksums';
import type { Form } from './recognise';

const lead = '(?<![\\p{L}\\d]|\\d[.,-])';
const tail = '(?![\\p{L}\\d]|[-.,]\\d)';

/** A number that no letter or digit stands against. */
export function shape(body: string, flags = 'gu'): RegExp {
  return new RegExp(`${lead}(?:${body})${tail}`, flags);
}

/** Area, group and serial are never all zeros; 666 and 900 to 999 are never areas; two numbers are printed dummies (ssa.gov). */
function isSsn(bare: string): boolean {
  return !/^(?:000|666|9)|^...00|0000$/.test(bare) && !['078051120', '219099999', '123456789'].includes(bare);
}

const spanishLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** DNI and NIE: the letter is the number modulo 23; X, Y and Z stand for 0, 1 and 2 (Real Decreto 1553/2005). */
function isSpanish(bare: string): boolean {
  const upper = bare.toUpperCase();
  const digits = upper.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
  return !allSame(digits) && spanishLetters[Number(digits) % 23] === upper.at(-1);
}

/** The key is 97 less the number modulo 97; Corsica's departments 2A and 2B count as 19 and 18 (INSEE). */
function isNir(bare: string): boolean {
  const number = bare.slice(0, 13).toUpperCase().replace('2A', '19').replace('2B', '18');
  return 97 - remainder(number, 97) === Number(bare.slice(13));
}

/** One digit of the first ten stands two or three times and none more often (Bundeszentralamt für Steuern). */
function isSteuerId(bare: string): boolean {
  const most = Math.max(
    ...[...new Set(bare.slice(0, 10))].map((digit) => bare.slice(0, 10).split(digit).length - 1),
  );
  return bare[0] !== '0' && (most === 2 || most === 3) && mod1110(bare);
}

const oddValues = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

/** Odd places are valued by a table, even ones by their order; the sum modulo 26 is the last letter (D.M. 23/12/1976). */
function isCodiceFiscale(bare: string): boolean {
  let sum = 0;
  const upper = bare.toUpperCase();
  for (let place = 0; place < 15; place++) {
    const code = upper.charCodeAt(place);
    const value = code < 65 ? code - 48 : code - 65;
    sum += place % 2 === 0 ? (oddValues[value] ?? 0) : value;
  }
  return String.fromCharCode(65 + (sum % 26)) === upper[15];
}

/** The check digit is 11 less the sum weighted 10 down to 2, modulo 11; 10 is never given out (NHS Data Dictionary). */
function isNhs(bare: string): boolean {
  const check = (11 - (weighted(bare, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return !allSame(bare) && check === Number(bare[9]);
}

function isCpf(bare: string): boolean {
  const check = (length: number) => {
    const weights = Array.from({ length }, (_, place) => length + 1 - place);
    return ((weighted(bare, weights) * 10) % 11) % 10 === Number(bare[length]);
  };
  return !allSame(bare) && check(9) && check(10);
}

function isBsn(bare: string): boolean {
  return !allSame(bare) && weighted(bare, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;
}

function isMedicare(bare: string): boolean {
  return weighted(bare, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === Number(bare[8]);
}

const ssnWords = /\b(?:ssn|ssns|social security|social sec|soc sec|socials?)\b/iu;
const spanishWords = /\b(?:dni|nie|nif|documento)\b/iu;
const adhaarWords = /\b(?:a?adhaar|uidai|uid)\b/iu;
const cpfWords = /\bcpf\b/iu;
const nhsWords = /\b(?:nhs|health service)\b/iu;
const sinWords = /\bSIN\b|\b[Ss]ocial [Ii]nsurance\b/u;

/** National numbers of persons: structure and check digits first, words nearby where the structure is weak. */
export const nationals = (): Form[] => [
  {
    kind: 'us-ssn',
    pattern: shape('\\d{3}([-.])\\d{2}\\1\\d{4}'),
    score: 0.6,
    digits: 9,
    context: ssnWords,
    valid: (_, bare) => isSsn(bare),
  },
  {
    kind: 'us-ssn',
    pattern: shape('\\d{3} ?- ?\\d{2} ?- ?\\d{4}|\\d{3} \\d{2} \\d{4}|\\d{9}'),
    score: 0.15,
    digits: 9,
    context: ssnWords,
    valid: (_, bare) => isSsn(bare),
  },
  {
    kind: 'us-npi',
    pattern: shape('[12]\\d{9}'),
    score: 0.15,
    digits: 10,
    context: /\b(?:npi|national provider)\b/iu,
    valid: (_, bare) => luhn(`80840${bare}`),
  },
  {
    // Letters that are never used, and prefixes that are never given out: HMRC manual NIM39110.
    kind: 'uk-nino',
    pattern: shape(
      '(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]',
    ),
    score: 0.65,
    digits: 6,
  },
  {
    kind: 'uk-nino',
    pattern: shape('(?!BG|GB|KN|NK|NT|TN|ZZ)[a-z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[a-d]', 'giu'),
    score: 0.2,
    digits: 6,
    context: /\b(?:nino|ni number|ni no|national insurance)\b/iu,
  },
  {
    kind: 'uk-nhs',
    pattern: shape('\\d{3}[ -]?\\d{3}[ -]?\\d{4}'),
    score: 0.2,
    digits: 10,
    context: nhsWords,
    valid: (_, bare) => isNhs(bare),
  },
  {
    kind: 'es-dni',
    pattern: shape(
      '(?:\\d{8}|\\d{2}\\.\\d{3}\\.\\d{3})[ -]?[A-HJ-NP-TV-Z]|[XYZ][ -]?\\d{7}[ -]?[A-HJ-NP-TV-Z]',
    ),
    score: 0.55,
    digits: 7,
    context: spanishWords,
    valid: (_, bare) => isSpanish(bare),
  },
  {
    kind: 'es-dni',
    pattern: shape('(?:\\d{8}|[xyz]\\d{7})[ -]?[a-z]', 'giu'),
    score: 0.2,
    digits: 7,
    context: spanishWords,
    valid: (_, bare) => isSpanish(bare),
  },
  {
    kind: 'fr-nir',
    pattern: shape('[12378] ?\\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\\d) ?(?:\\d{2}|2[AB]) ?\\d{3} ?\\d{3} ?\\d{2}'),
    score: 0.75,
    digits: 14,
    context: /\b(?:nir|s[ée]curit[ée] sociale|insee|vitale)\b/iu,
    valid: (_, bare) => isNir(bare),
  },
  {
    kind: 'de-tax',
    pattern: shape('\\d{2} ?\\d{3} ?\\d{3} ?\\d{3}'),
    score: 0.2,
    digits: 11,
    context: /\b(?:steuer\p{L}*|st-?id|idnr|identifikationsnummer|tax)\b/iu,
    valid: (_, bare) => isSteuerId(bare),
  },
  {
    kind: 'it-codice-fiscale',
    pattern: shape('[A-Z]{6}[ ]?[\\dLMNP-V]{2}[A-EHLMPRST][\\dLMNP-V]{2}[ ]?[A-Z][\\dLMNP-V]{3}[A-Z]', 'giu'),
    score: 0.85,
    digits: 4,
    valid: (_, bare) => isCodiceFiscale(bare),
  },
  {
    kind: 'nl-bsn',
    pattern: shape('\\d{9}|\\d{4}[ .]\\d{2}[ .]\\d{3}|\\d{3}[ .]\\d{3}[ .]\\d{3}'),
    score: 0.15,
    digits: 9,
    context: /\b(?:bsn|burgerservicen\p{L}*|sofi\p{L}*)\b/iu,
    valid: (_, bare) => isBsn(bare),
  },
  {
    kind: 'ca-sin',
    pattern: shape('[1-79]\\d{2}[ -]?\\d{3}[ -]?\\d{3}'),
    score: 0.15,
    digits: 9,
    context: sinWords,
    valid: (_, bare) => luhn(bare),
  },
  {
    kind: 'au-tfn',
    pattern: shape('\\d{3} ?\\d{3} ?\\d{3}'),
    score: 0.15,
    digits: 9,
    context: /\b(?:tfn|tax file)\b/iu,
    valid: (_, bare) => weighted(bare, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0,
  },
  {
    kind: 'au-medicare',
    pattern: shape('[2-6]\\d{3} ?\\d{5} ?\\d(?:[ /-]?\\d)?'),
    score: 0.15,
    digits: 10,
    context: /\bmedicare\b/iu,
    valid: (_, bare) => isMedicare(bare),
  },
  {
    kind: 'in-aadhaar',
    pattern: shape('[2-9]\\d{3}([ -]?)\\d{4}\\1\\d{4}'),
    score: 0.2,
    digits: 12,
    context: adhaarWords,
    valid: (_, bare) => verhoeff(bare),
  },
  {
    kind: 'in-aadhaar',
    pattern: shape('[2-9]\\d{3} \\d{4} \\d{4}'),
    score: 0.5,
    digits: 12,
    context: adhaarWords,
    valid: (_, bare) => verhoeff(bare),
  },
  {
    kind: 'in-pan',
    pattern: shape('[A-Z]{3}[ABCFGHLJPT][A-Z]\\d{4}[A-Z]'),
    score: 0.4,
    digits: 4,
    context: /\bPAN\b|\b[Ii]ncome [Tt]ax\b|\bpan (?:card|no|number)\b/u,
  },
  {
    kind: 'br-cpf',
    pattern: shape('\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}'),
    score: 0.85,
    digits: 11,
    context: cpfWords,
    valid: (_, bare) => isCpf(bare),
  },
  {
    kind: 'br-cpf',
    pattern: shape('\\d{11}'),
    score: 0.15,
    digits: 11,
    context: cpfWords,
    valid: (_, bare) => isCpf(bare),
  },
];
