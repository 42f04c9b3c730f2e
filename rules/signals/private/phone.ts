import { lazily } from '../../lazily';
import type { Form } from './recognise';

const end = '(?:\\s?(?:x|ext\\.?)\\s?\\d{1,5})?(?![\\p{L}\\d_%]|[-.,:/]\\d| \\d{1,2}(?!\\d))';
const lead = '(?<![\\p{L}\\d+_#$€£]|\\d[.,:/-])';

/** Words that announce the number of a phone, or that stand behind it. */
export const phoneWords = lazily(
  () =>
    /\b(?:phones?|tel|tele?phone|mobile|mob|cell(?:phone)?|fax|landline|hotline|whats ?app|wsp|viber|zelle|venmo|gpay|paytm|phonepe|m-?pesa|momo|cash ?app|telegram|signal|sms|(?:call|ring|text|dial|phone|reach|contact|message|msg|buzz)(?:ing|ed)?(?: \p{L}+){0,4}|(?:answer\p{L}*|messages?|reached|pick up) (?:\p{L}+ )?(?:at|to|on)|new number|my (?:number|no|digits|registered)|your (?:number|no)|(?:his|her|their|our|a|the) number is|number'?s|registered|desk|office|work|home|tel[ée]fono|m[óo]vil|celular|ll[áa]ma\p{L}*|t[ée]l(?:[ée]phone)?|appel\p{L}*|portable|telefon\p{L}*|handy|rufe?n?|anrufen|cellulare|chiam\p{L}*|bel|mobiel|ligue|telefone)[ .:;,'"=()-]{0,4}(?:(?:at|on|is|to|number|no|nr|me|us|au|al|unter|op|uit|via|an|\d)[ .:#]{0,3}){0,3}\uE000|\uE000[ .,(!-]{0,3}(?:(?:office|mobile|fax|cell|desk|home|work|tel|te?xt|call|ring|hmu|whats ?app|(?:call|text|ring) only)\b|(?:is|that'?s|thats|it'?s) (?:my|her|his|the|our) |(?:\p{L}+ ){0,2}(?:call|text|ring) (?:me|us|him|her)\b)/iu,
);

/** Numbers that anybody may call and that belong to nobody: freephone and premium ranges. */
export const publicLine =
  /^(?:(?:00|\+)?1?8(?:00|33|44|55|66|77|88)\d{7}|(?:0044|44)?0?8(?:00|08|45|43|44|70|71|72|73)\d{5,8}|(?:00|\+)?800\d{8}|0?900\d{6,7}|0800\d{4,8}|800\d{6})$/;

const asDate = /^\(?(?:\d{1,2}[./ -]\d{1,2}[./ -](?:19|20)\d{2}|(?:19|20)\d{2}[./ -]\d{1,2}[./ -]\d{1,2})/;
/** A US social security number, judged as such alone. */
const asSsn = /^\d{3}-\d{2}-\d{4}$/;
const asYears = /^(?:(?:19|20)\d{2}[ ./-]*)+$/;
const asPairs = /^(?:\d{2}[ -]){4,}\d{2}$/;

function isPhone(fewest: number, most: number): (match: string) => boolean {
  return (match) => {
    const digits = match.replace(/\s?(?:x|ext).*$/iu, '').replace(/\D/g, '');
    const other = asDate.test(match) || asSsn.test(match) || asYears.test(match) || asPairs.test(match);
    return (
      digits.length >= fewest &&
      digits.length <= most &&
      !other &&
      !/0{6}$|^(\d)\1+$/.test(digits) &&
      !publicLine.test(digits)
    );
  };
}

/** Formats of the E.164 and North American numbering plans and of countries with a leading zero. */
export const phones = (): Form[] => [
  {
    kind: 'phone',
    pattern: new RegExp(`(?<![\\p{L}\\d+])\\+ ?\\d(?:[ .()/-]{0,3}\\d){7,14}${end}`, 'gu'),
    score: 0.75,
    digits: 8,
    context: phoneWords(),
    valid: isPhone(8, 15),
  },
  {
    kind: 'phone',
    pattern: new RegExp(`${lead}00[1-9](?:[ .()/-]{0,3}\\d){7,13}${end}`, 'gu'),
    score: 0.55,
    digits: 10,
    context: phoneWords(),
    valid: isPhone(10, 16),
  },
  {
    kind: 'phone',
    pattern: new RegExp(
      `${lead}(?:1[ .-])?(?:\\([2-9]\\d{2}\\) ?|[2-9]\\d{2}[.-])[2-9]\\d{2}[ .-]\\d{4}${end}`,
      'gu',
    ),
    score: 0.65,
    digits: 10,
    context: phoneWords(),
    valid: isPhone(10, 11),
  },
  {
    kind: 'phone',
    pattern: new RegExp(`${lead}(?:1[ ])?[2-9]\\d{2} [2-9]\\d{2}[ -]\\d{4}${end}`, 'gu'),
    score: 0.5,
    digits: 10,
    context: phoneWords(),
    valid: isPhone(10, 11),
  },
  {
    // With the separators of those who hope that no machine reads it.
    kind: 'phone',
    pattern: new RegExp(`${lead}[2-9]\\d{2}([•·*_~|/])[2-9]\\d{2}\\1\\d{4}${end}`, 'gu'),
    score: 0.45,
    digits: 10,
    context: phoneWords(),
    valid: isPhone(10, 10),
  },
  {
    kind: 'phone',
    pattern: new RegExp(`(?<=wa\\.me/)\\d{8,15}${end}`, 'gu'),
    score: 0.8,
    digits: 8,
  },
  {
    // Australia's, with the area in brackets.
    kind: 'phone',
    pattern: new RegExp(`${lead}\\(0[2378]\\) ?\\d{4} ?\\d{4}${end}`, 'gu'),
    score: 0.6,
    digits: 10,
    context: phoneWords(),
  },
  {
    // Digits in pairs, as France writes them.
    kind: 'phone',
    pattern: new RegExp(`${lead}0[1-9]([ .-])\\d{2}\\1\\d{2}\\1\\d{2}\\1\\d{2}${end}`, 'gu'),
    score: 0.55,
    digits: 10,
    context: phoneWords(),
    valid: (match) => !publicLine.test(match.replace(/\D/g, '')),
  },
  {
    kind: 'phone',
    pattern: new RegExp(`${lead}\\(?0[1-9]\\d{1,3}\\)?[ ./-]\\d{2,7}(?:[ ./-]?\\d{2,4}){0,3}${end}`, 'gu'),
    score: 0.5,
    digits: 9,
    context: phoneWords(),
    valid: isPhone(9, 12),
  },
  {
    kind: 'phone',
    pattern: new RegExp(`${lead}07\\d{9}${end}`, 'gu'),
    score: 0.5,
    digits: 11,
    context: phoneWords(),
    valid: isPhone(11, 11),
  },
  {
    // The numbers that North America keeps for fiction are written only where a phone number is meant.
    kind: 'phone',
    pattern: new RegExp(`${lead}(?<!8\\d\\d[ .-])555-01\\d{2}${end}`, 'gu'),
    score: 0.6,
    digits: 7,
    context: phoneWords(),
  },
  {
    kind: 'phone',
    pattern: new RegExp(`${lead}\\(?\\d{1,5}\\)?(?:[ ./-]{0,2}\\d{2,7}){1,4}${end}`, 'gu'),
    score: 0.15,
    digits: 7,
    context: phoneWords(),
    valid: isPhone(7, 13),
  },
];
