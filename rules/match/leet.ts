import { folds, kind, kinds, lookOf, wideAt } from '../text/characters';
import { hashOf, hashPrime, hashStart } from '../text/hash';
import { rarityOfHash } from '../text/vocabulary';
import type { Known } from './places';

/** What digits and symbols are written for, the likelier letter first. */
const standIns: ReadonlyMap<string, string> = new Map([
  ['0', 'o'],
  ['1', 'il'],
  ['2', 'zr'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['6', 'gb'],
  ['7', 't'],
  ['8', 'b'],
  ['9', 'gq'],
  ['@', 'a'],
  ['$', 's'],
  ['!', 'il'],
  ['|', 'il'],
  ['+', 't'],
  ['€', 'e'],
  ['£', 'l'],
  ['¥', 'y'],
  ['¢', 'c'],
  ['©', 'c'],
  ['®', 'r'],
  ['¡', 'il'],
  ['∂', 'd'],
  ['§', 's'],
  ['†', 't'],
  ['°', 'o'],
  ['○', 'o'],
  ['℘', 'p'],
  ['๒', 'b'],
  ['๓', 'm'],
  ['๔', 'd'],
  ['๏', 'o'],
  ['۷', 'v'],
  ['₳', 'a'],
  ['฿', 'b'],
  ['₵', 'c'],
  ['₣', 'f'],
  ['₲', 'g'],
  ['₭', 'k'],
  ['₥', 'm'],
  ['₦', 'n'],
  ['₱', 'p'],
  ['₴', 's'],
  ['₮', 't'],
  ['₩', 'w'],
  ['₫', 'd'],
  ['◯', 'o'],
  ['∩', 'n'],
  ['∪', 'u'],
  ['∨', 'v'],
  ['×', 'x'],
  ['*', '*'],
]);
/** Of these, what nobody writes for anything but a letter in a Latin text. */
const fancy = new Set([...'∂§†○◯∩∪∨℘๒๓๔๏۷₳฿₵₣₲₭₥₦₱₴₮₩₫']);
const separators = new Set([...".-_·•~/\\,'’‐‑ \n\t"]);

/** Looks of two letters: one by its shape, one by its sound or another shape. */
const twofold: ReadonlyMap<string, string> = new Map([
  ['l', 'li'],
  ['я', 'ra'],
  ['ł', 'li'],
  ['ғ', 'fr'],
  ['ӏ', 'li'],
  ['ι', 'il'],
  ['σ', 'os'],
  ['ʍ', 'wm'],
  ['ƃ', 'bg'],
  ['ɬ', 'tl'],
]);

/** The most letters that a disguised word has, and the most readings of it that are tried. */
const longest = 40;
const mostReadings = 64;

/** A stretch of text read letter by letter as somebody might have meant it. */
export interface Decoded {
  /** For each letter the readings of it; `*` is any letter. */
  readonly letters: readonly string[];
  readonly plain: number;
  readonly standIns: number;
  readonly separators: number;
  readonly stars: number;
}

/** Whether a symbol stands for a letter. */
export function isStandIn(symbol: string): boolean {
  return standIns.has(symbol);
}

/**
 * Reads a stretch letter by letter: look-alikes, digits and symbols as what they stand for, separators left out.
 * Null where something in it can't be a letter.
 */
export function decode(text: string, start: number, end: number): Decoded | null {
  const letters: string[] = [];
  let plain = 0;
  let stood = 0;
  let parted = 0;
  let stars = 0;
  for (let at = start; at < end; ) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80 && ((kinds[unit] ?? 0) & ~kind.upper) === kind.latin) {
      letters.push(String.fromCharCode(folds[unit] ?? 0));
      plain += 1;
      at += 1;
      if (letters.length > longest) return null;
      continue;
    }
    const { length, bits, fold, is } = wideAt(text, at);
    if (is === 'letter' && (bits & kind.latin) !== 0) {
      const either = twofold.get(text.charAt(at));
      if (text.charAt(at) === 'ß') letters.push('b');
      else if (either !== undefined && fold.length === 1 && fold !== text.charAt(at)) letters.push(either);
      else letters.push(...fold);
      plain += fold.length;
    } else if ((bits & kind.look) !== 0) {
      const look = lookOf(text.slice(at, at + length)) ?? '';
      letters.push(twofold.get(fold) ?? twofold.get(look) ?? look);
      plain += 1;
    } else if (is !== 'mark' && is !== 'control') {
      const written = text.charAt(at);
      const symbol = is === 'letter' && !fancy.has(written) ? fold : written.normalize('NFKC');
      const readings = standIns.get(symbol);
      if (readings !== undefined) letters.push(readings);
      if (symbol === '*') stars += 1;
      else if (fancy.has(symbol)) plain += 1;
      else if (readings !== undefined) stood += 1;
      else if (separators.has(symbol) || is === 'space') parted += 1;
      else return null;
    }
    at += length;
    if (letters.length > longest) return null;
  }
  return { letters, plain, standIns: stood, separators: parted, stars };
}

/** What is asked for. */
type KnownWords = Pick<Known, 'find' | 'hasHash'>;

/**
 * The word that a decoded stretch is meant for: the first reading that is a word at all, if it is one that is asked
 * for. So "gooood" is "good" and never "god". Returns its number, or -1.
 */
export function meant(decoded: Decoded, known: KnownWords): number {
  if (decoded.stars > 0) return unmasked(decoded, known);
  return firstWord(choicesOf(decoded.letters), 0, hashStart, [], known) ?? -1;
}

/**
 * The first choice of letters that makes a word, what is asked for or -1 for another; null where none does. A form is put
 * together only where its hash is that of a word, which few of the up to 64 are: making all of them took twice as long.
 */
function firstWord(
  choices: readonly (readonly string[])[],
  at: number,
  hash: number,
  picked: string[],
  known: KnownWords,
): number | null {
  if (at === choices.length)
    return isDrawnOut(picked) ? firstEvened(picked, known) : wordOf(picked, hash, known);
  for (const letter of choices[at] ?? []) {
    picked[at] = letter;
    const next = Math.imul(hash ^ letter.charCodeAt(0), hashPrime);
    const word = firstWord(choices, at + 1, next, picked, known);
    if (word !== null) return word;
  }
  return null;
}

function wordOf(letters: readonly string[], hash: number, { find, hasHash }: KnownWords): number | null {
  const number = hasHash(hash) ? find(letters.join('')) : -1;
  if (number >= 0) return number;
  return letters.length > 2 && rarityOfHash(hash) >= 0 ? -1 : null;
}

function firstEvened(letters: readonly string[], known: KnownWords): number | null {
  for (const form of evened(letters.join(''))) {
    const word = wordOf(form.split(''), hashOf(form), known);
    if (word !== null) return word;
  }
  return null;
}

/** Whether a letter stands three times running, or is one of two UTF-16 units, whose hash is not made of its first. */
function isDrawnOut(letters: readonly string[]): boolean {
  return letters.some(
    (letter, at) => letter.length !== 1 || (letter === letters[at + 1] && letter === letters[at + 2]),
  );
}

const alphabet = 'aeiouhrlntscdmpgbfykwvjxzq';

/** What people star letters out of: where several words fit, it is the one that begins so ("s**t" is no "shot"). */
const starred =
  /^(?:arse|ass|bastard|bitch|bollock|bugger|cock|crap|cunt|damn|dick|fag|fuck|hell|nigg|piss|porn|prick|puss|shag|shit|slut|tit|twat|wank|whor)/;

/**
 * A word with one or two letters starred out, or with stars between its letters; the vocabulary is not asked, because
 * who stars a word hides it.
 */
function unmasked({ letters, stars, plain }: Decoded, known: KnownWords): number {
  if (stars > 2 || plain < 2 || letters.length < 4 || letters[0] === '*') return -1;
  const word = choicesOf(letters).some((choices) => choices.length === 0)
    ? ''
    : letters.map((options) => [...options][0] ?? '').join('');
  const filled = filledIn(word, known);
  return filled >= 0 || plain < 4 ? filled : known.find(word.replaceAll('*', ''));
}

/**
 * The number of the first word that letters in place of the stars make, best one that people star letters out of, or -1.
 * With two stars there are 676 to try: a form is put together only where its hash is that of a word.
 */
function filledIn(word: string, { find, hasHash }: KnownWords): number {
  let first = -1;
  const fill = (at: number, hash: number, form: string): number => {
    const star = word.indexOf('*', at);
    const behind = hashOf(word.slice(at, star < 0 ? word.length : star), hash);
    if (star < 0) {
      const number = hasHash(behind) ? find(form + word.slice(at)) : -1;
      if (number >= 0 && starred.test(form + word.slice(at))) return number;
      if (first < 0) first = number;
      return -1;
    }
    const before = form + word.slice(at, star);
    for (const letter of alphabet) {
      const next = Math.imul(behind ^ letter.charCodeAt(0), hashPrime);
      const number = fill(star + 1, next, before + letter);
      if (number >= 0) return number;
    }
    return -1;
  };
  const sworn = fill(0, hashStart, '');
  return sworn >= 0 ? sworn : first;
}

/** For each letter the readings of it that are tried, the likeliest first: only that where there would be too many. */
function choicesOf(letters: readonly string[]): string[][] {
  let readings = 1;
  return letters.map((options) => {
    const choices = [...(readings * options.length > mostReadings ? options.slice(0, 1) : options)];
    readings *= choices.length;
    return choices;
  });
}

/**
 * A word with its drawn-out letters made double or single, double first. Where none is drawn out (three or more), the
 * word alone.
 */
export function evened(word: string): string[] {
  if (!/(.)\1\1/.test(word)) return [word];
  let made = [''];
  for (const [run, letter = ''] of word.matchAll(/(.)\1*/g)) {
    const choices = run.length > 1 && made.length < mostReadings ? [letter + letter, letter] : [letter];
    made = made.flatMap((form) => choices.map((choice) => form + choice));
  }
  return made;
}
