import { remainder } from './checksums';
import type { Form } from './recognise';

/** How long an IBAN of each country is (SWIFT IBAN Registry). */
const lengths: Readonly<Record<string, number>> = {
  AD: 24,
  AE: 23,
  AL: 28,
  AT: 20,
  AZ: 28,
  BA: 20,
  BE: 16,
  BG: 22,
  BH: 22,
  BI: 27,
  BR: 29,
  BY: 28,
  CH: 21,
  CR: 22,
  CY: 28,
  CZ: 24,
  DE: 22,
  DJ: 27,
  DK: 18,
  DO: 28,
  EE: 20,
  EG: 29,
  ES: 24,
  FI: 18,
  FK: 18,
  FO: 18,
  FR: 27,
  GB: 22,
  GE: 22,
  GI: 23,
  GL: 18,
  GR: 27,
  GT: 28,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IQ: 23,
  IS: 26,
  IT: 27,
  JO: 30,
  KW: 30,
  KZ: 20,
  LB: 28,
  LC: 32,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  LY: 25,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MN: 20,
  MR: 27,
  MT: 31,
  MU: 30,
  NI: 28,
  NL: 18,
  NO: 15,
  OM: 23,
  PK: 24,
  PL: 28,
  PS: 29,
  PT: 25,
  QA: 29,
  RO: 24,
  RS: 22,
  RU: 33,
  SA: 24,
  SC: 31,
  SD: 18,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  SO: 23,
  ST: 25,
  SV: 28,
  TL: 23,
  TN: 24,
  TR: 26,
  UA: 29,
  VA: 22,
  VG: 24,
  XK: 20,
  YE: 30,
};

/** The number that an IBAN's check is over: its head moved to the end, each letter as two digits. */
function isIban(bare: string): boolean {
  const upper = bare.toUpperCase();
  const moved = upper.slice(4) + upper.slice(0, 4);
  return (
    remainder(
      moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55)),
      97,
    ) === 1
  );
}

/** By length of the number, how those of some countries look. */
function shapes(): string[] {
  const byLength = [...Map.groupBy(Object.keys(lengths), (country) => lengths[country] ?? 0)];
  return byLength.map(
    ([length, countries]) => `(?:${countries.join('|')})[ .-]?\\d[ .-]?\\d(?:[ .-]?[A-Z\\d]){${length - 4}}`,
  );
}

/** International bank account numbers (ISO 13616). */
export const ibans = (): Form[] => [
  {
    kind: 'iban',
    pattern: new RegExp(`(?<![\\p{L}\\d])(?:${shapes().join('|')})(?![\\p{L}\\d])`, 'giu'),
    score: 0.95,
    digits: 8,
    valid: (_, bare) => isIban(bare),
  },
  // Of a country that is not listed, or of a length that was changed since: where it is called one and the check holds.
  {
    kind: 'iban',
    pattern: /(?<![\p{L}\d])[A-Z]{2}\d{2}[A-Z\d]{11,30}(?![\p{L}\d])/gu,
    score: 0.2,
    digits: 8,
    context: /\bibans?\b/iu,
    valid: (_, bare) => isIban(bare),
  },
];
