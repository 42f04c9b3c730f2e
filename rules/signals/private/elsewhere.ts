import { allSame, luhn, remainder, weighted } from './checksums';
import { shape } from './national';
import type { Form } from './recognise';

/** Whether two digits each are a month and a day; some countries raise either to tell a century or a kind. */
function isDate(month: string, day: string): boolean {
  const at = Number(month) % 20;
  return at >= 1 && at <= 12 && Number(day) >= 1 && Number(day) <= 31;
}

/** Year, month (raised by 80, 20, 40 or 60 outside of the 1900s), day, serial and a check digit (Dz.U. 2010 nr 217 poz. 1427). */
function isPesel(bare: string): boolean {
  const sum = weighted(bare, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]);
  return isDate(bare.slice(2, 4), bare.slice(4, 6)) && (10 - (sum % 10)) % 10 === Number(bare[10]);
}

/** The check digit is 11 less the sum weighted 9 down to 2, modulo 11; 10 and 11 stand for 0. */
function isPortuguese(bare: string): boolean {
  const check = 11 - (weighted(bare, [9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return !allSame(bare) && (check > 9 ? 0 : check) === Number(bare[8]);
}

const finnishSigns = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** Day, month, year, a sign for the century, serial; the last sign is the digits modulo 31 (Digi- ja väestötietovirasto). */
function isFinnish(match: string): boolean {
  const digits = match.slice(0, 6) + match.slice(7, 10);
  return isDate(match.slice(2, 4), match.slice(0, 2)) && finnishSigns[Number(digits) % 31] === match[10];
}

/** Year, month, day (raised by 60 for those who live abroad), serial and a Luhn digit (Skatteverket). */
function isSwedish(bare: string): boolean {
  const digits = bare.slice(-10);
  return isDate(digits.slice(2, 4), String(Number(digits.slice(4, 6)) % 60)) && luhn(digits);
}

/** Two check digits of their own weights, modulo 11 (Skatteetaten). */
function isNorwegian(bare: string): boolean {
  const first = (11 - (weighted(bare, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
  const second = (11 - (weighted(bare, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return first === Number(bare[9]) && second === Number(bare[10]);
}

/** The last two digits are 97 less the first nine modulo 97; a 2 stands before those nine from 2000 on. */
function isBelgian(bare: string): boolean {
  const check = Number(bare.slice(9));
  return [bare.slice(0, 9), `2${bare.slice(0, 9)}`].some((digits) => 97 - remainder(digits, 97) === check);
}

/** The check digit of an EAN-13. */
function isSwiss(bare: string): boolean {
  return (10 - (weighted(bare, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10 === Number(bare[12]);
}

/** The letter is the sum weighted 8 down to 2, and 9 for a second letter, modulo 23. */
function isIrish(bare: string): boolean {
  const upper = bare.toUpperCase();
  const second = upper[8] === undefined || upper[8] === 'W' ? 0 : upper.charCodeAt(8) - 64;
  const sum = weighted(upper, [8, 7, 6, 5, 4, 3, 2]) + second * 9;
  return 'WABCDEFGHIJKLMNOPQRSTUV'[sum % 23] === upper[7];
}

/** Singapore's letter follows from the sum and from whether the number was given out before 2000, to a citizen or not. */
function isSingaporean(bare: string): boolean {
  const sum = weighted(bare.slice(1), [2, 7, 6, 5, 4, 3, 2]) + ('TG'.includes(bare[0] ?? '') ? 4 : 0);
  const letters = 'ST'.includes(bare[0] ?? '') ? 'JZIHGFEDCBA' : 'XWUTRQPNMLK';
  return letters[sum % 11] === bare[8];
}

function isKorean(bare: string): boolean {
  const check = (11 - (weighted(bare, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10;
  return isDate(bare.slice(2, 4), bare.slice(4, 6)) && check === Number(bare[12]);
}

function isTurkish(bare: string): boolean {
  const odd = weighted(bare, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
  const even = weighted(bare, [0, 1, 0, 1, 0, 1, 0, 1]);
  const tenth = (((odd * 7 - even) % 10) + 10) % 10;
  return tenth === Number(bare[9]) && (odd + even + tenth) % 10 === Number(bare[10]);
}

/** Area, birth date, first letter of the name as two digits, serial; digit sums of the products, modulo 10 (VKVV § 2). */
function isGermanPension(bare: string): boolean {
  const letter = String(bare.toUpperCase().charCodeAt(8) - 64).padStart(2, '0');
  const digits = bare.slice(0, 8) + letter + bare.slice(9, 11);
  const products = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1].map((weight, at) => weight * Number(digits[at]));
  const sum = products.reduce((total, each) => total + Math.floor(each / 10) + (each % 10), 0);
  return isDate(bare.slice(4, 6), bare.slice(2, 4)) && sum % 10 === Number(bare[11]);
}

/** The fourth digit is the check digit of serial and birth date (ÖSV). */
function isAustrian(bare: string): boolean {
  return weighted(bare, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === Number(bare[3]);
}

/** The fourth and fifth digit of a US taxpayer number are of these ranges (irs.gov). */
function isItin(bare: string): boolean {
  const group = Number(bare.slice(3, 5));
  return (group >= 50 && group <= 65) || (group >= 70 && group <= 99 && group !== 89 && group !== 93);
}

const national = 'national-id';

/** Numbers of persons in more countries, where check digits, structure or words beside them say what they are. */
export const elsewhere = (): readonly Form[] => [
  {
    kind: 'pl-pesel',
    pattern: shape('\\d{11}'),
    score: 0.2,
    digits: 11,
    context: /(?<!\p{L})pesel\p{L}{0,3}(?!\p{L})/iu,
    valid: (_, bare) => isPesel(bare),
  },
  {
    kind: national,
    pattern: shape('[1-35-9]\\d{2} ?\\d{3} ?\\d{3}'),
    score: 0.15,
    digits: 9,
    context: /\b(?:nif|contribuinte|n[úu]mero fiscal)\b/iu,
    valid: (_, bare) => isPortuguese(bare),
  },
  {
    kind: national,
    pattern: shape('\\d{6}[-+A-FU-Y]\\d{3}[\\dA-FHJ-NPR-Y]'),
    score: 0.75,
    digits: 9,
    valid: isFinnish,
  },
  {
    kind: national,
    pattern: shape('(?:19|20)\\d{6}-?\\d{4}|\\d{6}[-+]\\d{4}'),
    score: 0.3,
    digits: 10,
    context: /\b(?:person(?:nummer|nr)|pnr|samordningsnummer|personal (?:identity )?number)\b/iu,
    valid: (_, bare) => isSwedish(bare),
  },
  {
    kind: national,
    pattern: shape('\\d{6}[- ]?\\d{4}'),
    score: 0.15,
    digits: 10,
    context: /\bcpr\b/iu,
    valid: (_, bare) => isDate(bare.slice(2, 4), bare.slice(0, 2)),
  },
  {
    kind: national,
    pattern: shape('\\d{6} ?\\d{5}'),
    score: 0.2,
    digits: 11,
    context: /(?<!\p{L})(?:f(?:ø|oe|o)dselsnummer|fnr|personnummer|d-nummer)(?!\p{L})/iu,
    valid: (_, bare) => isNorwegian(bare),
  },
  {
    kind: national,
    pattern: shape('\\d{2}\\.\\d{2}\\.\\d{2}-\\d{3}\\.\\d{2}'),
    score: 0.8,
    digits: 11,
    valid: (_, bare) => isBelgian(bare),
  },
  {
    kind: national,
    pattern: shape('\\d{11}'),
    score: 0.2,
    digits: 11,
    context: /\b(?:rijksregister\p{L}*|registre national|national register|niss|insz)\b/iu,
    valid: (_, bare) => isBelgian(bare),
  },
  {
    kind: national,
    pattern: shape('756\\.\\d{4}\\.\\d{4}\\.\\d{2}'),
    score: 0.85,
    digits: 13,
    valid: (_, bare) => isSwiss(bare),
  },
  {
    kind: national,
    pattern: shape('\\d{7}[A-Wa-w][A-IWa-iw]?'),
    score: 0.15,
    digits: 7,
    context: /\bppsn?\b/iu,
    valid: (_, bare) => isIrish(bare),
  },
  {
    kind: national,
    pattern: shape('[STFG]\\d{7}[A-Z]'),
    score: 0.6,
    digits: 7,
    valid: (_, bare) => isSingaporean(bare),
  },
  {
    kind: national,
    pattern: shape('\\d{6}-[1-8]\\d{6}'),
    score: 0.6,
    digits: 13,
    valid: (_, bare) => isKorean(bare),
  },
  {
    kind: national,
    pattern: shape('[1-9]\\d{10}'),
    score: 0.2,
    digits: 11,
    context: /\b(?:kimlik|tckn|tc no)\b/iu,
    valid: (_, bare) => isTurkish(bare),
  },
  {
    kind: national,
    pattern: shape('\\d{13}'),
    score: 0.15,
    digits: 13,
    context: /\b(?:sa id|south african id|id (?:number|no)|identity (?:number|no|document))\b/iu,
    valid: (_, bare) => isDate(bare.slice(2, 4), bare.slice(4, 6)) && luhn(bare),
  },
  {
    kind: national,
    pattern: shape('\\d{2} ?\\d{6} ?[A-Z] ?\\d{3}'),
    score: 0.45,
    digits: 11,
    context: /\b(?:sozialversicherung\p{L}*|rentenversicherung\p{L}*|svnr|rvnr|sv-nummer)\b/iu,
    valid: (_, bare) => isGermanPension(bare),
  },
  {
    kind: national,
    pattern: shape('[1-9]\\d{3} ?\\d{6}'),
    score: 0.15,
    digits: 10,
    context: /\b(?:sozialversicherung\p{L}*|svnr|sv-nummer)\b/iu,
    valid: (_, bare) => isDate(bare.slice(6, 8), bare.slice(4, 6)) && isAustrian(bare),
  },
  {
    kind: national,
    pattern: shape('9\\d{2}([- ])\\d{2}\\1\\d{4}'),
    score: 0.3,
    digits: 9,
    context: /\b(?:itin|taxpayer|tax id)\b/iu,
    valid: (_, bare) => isItin(bare),
  },
  {
    kind: national,
    pattern: shape('[A-Z]{4}\\d{6}[HMX][A-Z]{5}[A-Z\\d]\\d'),
    score: 0.8,
    digits: 7,
    valid: (_, bare) => isDate(bare.slice(6, 8), bare.slice(8, 10)),
  },
];
