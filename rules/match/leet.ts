import { kind, lookOf, wideAt } from '../text/characters';
import { rarityOf } from '../text/vocabulary';

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

/**
 * The word that a decoded stretch is meant for: the first reading that is a word at all, if it is one that is asked
 * for. So "gooood" is "good" and never "god". Returns what `find` says of it, or -1.
 * @param find the number of a folded form, or -1
 */
export function meant(decoded: Decoded, find: (form: string) => number): number {
  if (decoded.stars > 0) return unmasked(decoded, find);
  const isCertain = decoded.letters.every((options) => options.length === 1);
  for (const reading of isCertain ? [decoded.letters.join('')] : readings(decoded.letters)) {
    for (const form of evened(reading)) {
      const number = find(form);
      if (number >= 0) return number;
      if (form.length > 2 && rarityOf(form) !== null) return -1;
    }
  }
  return -1;
}

const alphabet = 'aeiouhrlntscdmpgbfykwvjxzq';

/** What people star letters out of: where several words fit, it is the one that begins so ("s**t" is no "shot"). */
const starred =
  /^(?:arse|ass|bastard|bitch|bollock|bugger|cock|crap|cunt|damn|dick|fag|fuck|hell|nigg|piss|porn|prick|puss|shag|shit|slut|tit|twat|wank|whor)/;

/**
 * A word with one or two letters starred out, or with stars between its letters; the vocabulary is not asked, because
 * who stars a word hides it.
 */
function unmasked({ letters, stars, plain }: Decoded, find: (form: string) => number): number {
  if (stars > 2 || plain < 2 || letters.length < 4 || letters[0] === '*') return -1;
  const [word = ''] = readings(letters);
  const fill = (form: string, fits: (filled: string) => boolean): number => {
    if (!form.includes('*')) return fits(form) ? find(form) : -1;
    for (const letter of alphabet) {
      const number = fill(form.replace('*', letter), fits);
      if (number >= 0) return number;
    }
    return -1;
  };
  const sworn = fill(word, (form) => starred.test(form));
  const filled = sworn >= 0 ? sworn : fill(word, () => true);
  return filled >= 0 || plain < 4 ? filled : find(word.replaceAll('*', ''));
}

/** Every choice of letters, the likeliest first; only the first choices where there would be too many. */
function readings(letters: readonly string[]): string[] {
  let made = [''];
  for (const options of letters) {
    const choices = made.length * options.length > mostReadings ? options.slice(0, 1) : options;
    made = made.flatMap((form) => [...choices].map((letter) => form + letter));
  }
  return made;
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
