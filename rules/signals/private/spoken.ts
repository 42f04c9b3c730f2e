import type { Span } from '../../finding';
import { lazily } from '../../lazily';
import { cards } from './card';
import type { PrivateHit } from './kinds';
import { nationals } from './national';
import { phoneWords, publicLine } from './phone';
import { scoreAt } from './recognise';

/** A number whose digits are disguised: said in words ("oh seven double seven"), one by one, or with letters that look like them. */
interface Spoken extends Span {
  readonly digits: string;
  readonly veiled: boolean;
}

const values: Readonly<Record<string, string>> = {
  zero: '0',
  nought: '0',
  naught: '0',
  oh: '0',
  o: '0',
  one: '1',
  i: '1',
  l: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  niner: '9',
  hundred: '00',
  thousand: '000',
};
const repeats: Readonly<Record<string, number>> = { double: 2, dbl: 2, triple: 3, treble: 3 };

/** Words that a number said aloud has some of; without one, only digits one by one or among letters are a disguise. */
export const spokenWords = [
  'zero',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'double',
  'triple',
];

const word =
  'zero|nought|naught|oh|one|two|three|four|five|six|seven|eight|niner|nine|hundred|thousand|double|dbl|triple|treble';
const token = `(?:${word}|plus|[0-9]|[oOlI](?![a-hj-km-np-z]))`;
const run = lazily(
  () => new RegExp(`(?<![\\p{L}\\d+#$€£.,:/-])\\+?(?:${token}[ .,\\-_*•·()/|~]{0,3}){7,40}`, 'giu'),
);
const pieces = lazily(() => new RegExp(`${word}|[0-9]+|[oOlI]`, 'giu'));
const between = /[ .,\-_*•·()/|~+]+$/u;

/** Letters that look like digits, beside digits and not at the edge of a word. */
const behindDigit = /[oOlI](?![a-km-np-z])/y;
const beforeDigit = /(?<=(?<![a-zA-Z])[oOlI])/y;

function isAmongLetters(text: string, { start, end }: Span): boolean {
  behindDigit.lastIndex = end;
  beforeDigit.lastIndex = start;
  return behindDigit.test(text) || beforeDigit.test(text);
}

/**
 * The digits of a run, or null for one that is not disguised.
 * @param veiled whether the digits were written as no digits are, in boxes or circles
 */
function read(found: string, veiled: boolean): string | null {
  let digits = '';
  let times = 1;
  let said = 0;
  let alone = 0;
  let longest = 0;
  for (const [piece] of found.matchAll(pieces())) {
    const lower = piece.toLowerCase();
    const more = repeats[lower];
    if (more !== undefined) {
      times = more;
      continue;
    }
    const value = values[lower];
    if (value !== undefined) said += 1;
    else {
      longest = Math.max(longest, piece.length);
      if (piece.length === 1) alone += 1;
    }
    digits += (value ?? piece).repeat(times);
    times = 1;
  }
  const isDisguised =
    veiled ||
    said > 1 ||
    (said === 1 && /\d\p{L}|\p{L}\d/u.test(found)) ||
    (longest === 1 && alone === digits.length);
  return isDisguised ? digits : null;
}

/** Counting up or down is no number of anybody's, and neither is a beat. */
function isCounting(digits: string): boolean {
  const steps = [...digits].slice(1).map((digit, at) => (Number(digit) - Number(digits[at]) + 10) % 10);
  const even = steps.filter((step) => step === 1 || step === 9).length;
  return even > steps.length / 2 || new Set(digits).size < 3;
}

const ofFormat =
  /^(?:1?[2-9]\d{2}[2-9]\d{6}|0[1-9]\d{8,9}|(?:44|61|64|353|27|91|234|254|49|33|34|39)\d{9,11})$/;
const sureAlone = 0.6;
const withWords = 0.15;

/** How sure a number is that of a phone; digits that are only parted from each other are marks of a jury as well. */
function phoneScore(text: string, { start, end, digits, veiled }: Spoken): number {
  if (digits.length < 7 || digits.length > 13 || isCounting(digits) || publicLine.test(digits)) return 0;
  const isMeant = veiled || /\p{L}/u.test(text.slice(start, end)) || /^0[1-9]\d{9}$/.test(digits);
  const score = ofFormat.test(digits) && isMeant ? sureAlone : withWords;
  return scoreAt(text, start, end, { score, context: phoneWords() });
}

/** Numbers that more than their length tells. */
const checked = lazily(() => [...cards(), ...nationals().filter(({ kind }) => kind === 'us-ssn')]);

function hitsOf(text: string, spoken: Spoken): PrivateHit[] {
  const { start, end, digits } = spoken;
  const hits = checked().flatMap((form): PrivateHit[] => {
    form.pattern.lastIndex = 0;
    const isWhole = form.pattern.exec(digits)?.[0] === digits && (form.valid?.(digits, digits) ?? true);
    return isWhole ? [{ kind: form.kind, start, end, score: scoreAt(text, start, end, form) }] : [];
  });
  return [...hits, { kind: 'phone', start, end, score: phoneScore(text, spoken) }];
}

/** Numbers of phones, cards and persons whose digits are said in words, stand one by one or hide among letters. */
export function findSpoken(text: string, veiled: boolean): PrivateHit[] {
  return [...text.matchAll(run())].flatMap((match) => {
    const found = match[0].replace(between, '');
    const digits = read(found, veiled);
    if (digits === null) return [];
    return hitsOf(text, { start: match.index, end: match.index + found.length, digits, veiled });
  });
}

const fewestAlone = 7;

/** Whether digits hide there although none is said in words: they stand one by one, or beside letters that look like them. */
export function mayHide(text: string, runs: readonly Span[]): boolean {
  let alone = 0;
  for (const { start, end } of runs) if (end - start === 1) alone += 1;
  return alone >= fewestAlone || runs.some((run) => isAmongLetters(text, run));
}
