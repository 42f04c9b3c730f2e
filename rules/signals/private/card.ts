import { allSame, luhn } from './checksums';
import type { Form } from './recognise';

const context =
  /\b(?:cards?|cc|credit|debit|visa|mastercard|amex|american express|discover|maestro|cvv|cvc|exp(?:iry|ires)?|tarjeta|carte|karte|kreditkarte|carta|kaart|cartão)\b/iu;

/** Issuer ranges and the lengths that their numbers have (ISO/IEC 7812 and the schemes' own pages). */
const issuers: readonly [RegExp, readonly number[]][] = [
  [/^4/, [13, 16, 18, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^(?:30[0-5]|3095|36|38|39)/, [14, 16]],
  [/^(?:6011|64[4-9]|65)/, [16, 19]],
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]],
  [/^(?:2131|1800)/, [15]],
  [/^62/, [16, 17, 18, 19]],
  [/^(?:50|5[6-9]|6)/, [12, 13, 14, 15, 16, 17, 18, 19]],
];

function isCard(bare: string): boolean {
  return (
    !allSame(bare) &&
    luhn(bare) &&
    issuers.some(([range, lengths]) => range.test(bare) && lengths.includes(bare.length))
  );
}

function form(pattern: RegExp, score: number, isValid = isCard): Form {
  return { kind: 'card', pattern, score, digits: 12, context, valid: (_, bare) => isValid(bare) };
}

/** Ranges come and go: what is called a card may be of none that is listed here. */
function mayBeCard(bare: string): boolean {
  return !allSame(bare) && luhn(bare);
}

const end = '(?![\\p{L}\\d]|[-.]\\d)';

/** Payment cards: a number of an issuer's range and length whose Luhn check digit is right. */
export const cards = (): Form[] => [
  form(
    new RegExp(`(?<![\\p{L}\\d+])\\d{4}([ .·_-]{1,3})\\d{4}\\1\\d{4}\\1\\d{1,4}(?:\\1\\d{3})?${end}`, 'gu'),
    0.9,
  ),
  form(new RegExp(`(?<![\\p{L}\\d+])\\d{4}([ .·_-]{1,3})\\d{6}\\1\\d{4,5}${end}`, 'gu'), 0.9),
  form(new RegExp(`(?<![\\p{L}\\d+])\\d(?:[ ._*-]\\d){12,18}${end}`, 'gu'), 0.6),
  form(new RegExp(`(?<![\\p{L}\\d+])\\d{15,16}${end}`, 'gu'), 0.7),
  form(new RegExp(`(?<![\\p{L}\\d+])(?:\\d{12,14}|\\d{17,19})${end}`, 'gu'), 0.3),
  form(new RegExp(`(?<![\\p{L}\\d+])(?:\\d{12,19}|(?:\\d{4}[ -]){3}\\d{4})${end}`, 'gu'), 0.2, mayBeCard),
];
