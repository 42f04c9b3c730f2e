import type { Reading } from '../text/reading';
import { gap, mark } from '../text/scanned';

/** How many words after a negation count as denied, unless punctuation ends the clause first. */
const NEGATION_REACH = 3;

/** Signs of a post's shape that are no words, each a column of its own in every model. */
export const shapes = [
  'reply',
  'mention',
  'hashtag',
  'link',
  'question',
  'exclamation',
  'ellipsis',
  'money',
  'percent',
  'emoji',
  'smile',
  'frown',
  'number',
  'capitals',
  'drawn-out',
  'at-place',
  'quote',
  'line-break',
  'short',
  'long',
] as const;
export type Shape = (typeof shapes)[number];

/** A row of exclamation marks weighs no more than this many. */
const SHAPE_CAP = 4;

const indexOf = Object.fromEntries(shapes.map((name, index) => [name, index])) as Record<Shape, number>;

/** What one post says, as numbers; overwritten by the next call of the same reader. */
export interface Features {
  /** How many features of words and emoji there are; the first `count` entries of the arrays hold them. */
  count: number;
  /** Signed 32-bit numbers. */
  hashes: Int32Array;
  /** UTF-16 offsets of the words that each feature was read from. */
  starts: Int32Array;
  ends: Int32Array;
  /** How many words the post has, mentions, links and emoji left out. */
  words: number;
  /** How often each of `shapes` occurs, at most `SHAPE_CAP` times. */
  readonly shapes: Float64Array;
}

/** The feature of two words that follow each other; three words are the first and the pair after it. */
export function pairHash(first: number, second: number): number {
  const mixed = Math.imul(first ^ (first >>> 15), 0x85ebca6b) ^ Math.imul(second, 0xc2b2ae35);
  return mixed ^ (mixed >>> 13);
}

/** The feature of a word that is denied: "not happy" has both `happy` and this. */
export function deniedHash(word: number): number {
  return Math.imul(word ^ 0x5bd1e995, 0x27d4eb2f);
}

/** Signs that are counted wherever they stand outside of words and links: the shape's index and 1. */
const signShapes = new Uint8Array(128);
for (const [sign, shape] of [
  ['!', 'exclamation'],
  ['?', 'question'],
  ['$', 'money'],
  ['%', 'percent'],
  ['"', 'quote'],
  ['\n', 'line-break'],
] as const) {
  signShapes[sign.charCodeAt(0)] = indexOf[shape] + 1;
}

const SPACE = 32;
const FULL_STOP = 46;
const AT = 64;
const OPENING = 40;
const CLOSING = 41;
/** `:`, `;` and `=`. */
const EYES = [58, 59, 61];
/** `-` and `'`. */
const NOSES = [45, 39];

const isCapital = (code: number): boolean => code >= 65 && code <= 90;

/** Adds to the shapes of a post those that its number of words makes, and leaves none above `SHAPE_CAP`. */
export function finishShapes(found: Float64Array, words: number): void {
  found[indexOf.short] = words < 7 ? 1 : 0;
  found[indexOf.long] = words > 20 ? 1 : 0;
  for (let index = 0; index < found.length; index++) {
    if ((found[index] ?? 0) > SHAPE_CAP) found[index] = SHAPE_CAP;
  }
}

/**
 * The shapes of a post that was read in passages, added up from theirs.
 * @param words how many words the passages have together
 */
export function joinShapes(passages: readonly Float64Array[], words: number): Float64Array {
  const joined = new Float64Array(shapes.length);
  for (const found of passages)
    for (let index = 0; index < joined.length; index++)
      joined[index] = (joined[index] ?? 0) + (found[index] ?? 0);
  joined[indexOf.reply] = passages[0]?.[indexOf.reply] ?? 0;
  finishShapes(joined, words);
  return joined;
}

/**
 * A reader of features, shared by all models so that a post is read once for all of them.
 * @param negators hashes of the words that deny what follows them
 * @returns a function whose result is valid until its next call
 */
export function newFeatureReader(negators: readonly number[]): (reading: Reading) => Features {
  const denying = new Set(negators);
  /** Tells nine words in ten apart before the set is asked. */
  const mayDeny = new Uint8Array(1024);
  for (const hash of negators) mayDeny[hash & 1023] = 1;

  const features: Features = {
    count: 0,
    hashes: new Int32Array(512),
    starts: new Int32Array(512),
    ends: new Int32Array(512),
    words: 0,
    shapes: new Float64Array(shapes.length),
  };

  function makeRoom(size: number): void {
    if (features.hashes.length >= size) return;
    features.hashes = new Int32Array(size * 2);
    features.starts = new Int32Array(size * 2);
    features.ends = new Int32Array(size * 2);
  }

  function count(shape: Shape): void {
    const index = indexOf[shape];
    features.shapes[index] = (features.shapes[index] ?? 0) + 1;
  }

  /** Counts the signs between two words. */
  function readSigns(text: string, from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code === SPACE) continue;
      const shape = shapes[(signShapes[code] ?? 0) - 1];
      if (shape) count(shape);
      else if (code === 0x2026 || (code === FULL_STOP && text.charCodeAt(at + 1) === FULL_STOP))
        count('ellipsis');
      else if (code === AT && text.charCodeAt(at + 1) === SPACE) count('at-place');
      else if (code === CLOSING && hasEyes(text, at)) count('smile');
      else if (code === OPENING && hasEyes(text, at)) count('frown');
    }
  }

  /** `:)`, `=(`, `:-)`: the eyes stand one or two characters before the mouth. */
  function hasEyes(text: string, mouth: number): boolean {
    const before = text.charCodeAt(mouth - 1);
    return EYES.includes(NOSES.includes(before) ? text.charCodeAt(mouth - 2) : before);
  }

  function readWords(reading: Reading): void {
    const { text, words, links } = reading;
    const { count: total, starts, ends, hashes, marks, gaps } = words;
    const { hashes: foundHashes, starts: foundStarts, ends: foundEnds } = features;
    let found = 0;
    const add = (hash: number, start: number, end: number): void => {
      foundHashes[found] = hash;
      foundStarts[found] = start;
      foundEnds[found++] = end;
    };
    let said = 0;
    let last = 0;
    let lastStart = 0;
    let beforeLast = 0;
    let beforeLastStart = 0;
    let denied = 0;
    let signsFrom = 0;
    let link = 0;
    for (let word = 0; word <= total; word++) {
      const start = word < total ? (starts[word] ?? 0) : text.length;
      while (link < links.length && (links[link]?.start ?? 0) < start) {
        readSigns(text, signsFrom, links[link]?.start ?? 0);
        signsFrom = links[link++]?.end ?? 0;
      }
      if (start - signsFrom > 1 || gaps[word] !== gap.open) readSigns(text, signsFrom, start);
      if (word === total) break;
      const end = ends[word] ?? 0;
      signsFrom = end;
      const hash = hashes[word] ?? 0;
      const made = marks[word] ?? 0;
      add(hash, start, end);
      if (made & mark.emoji) {
        count('emoji');
        denied = 0;
        continue;
      }
      if ((made & (mark.digit | mark.latin)) === mark.digit) count('number');
      if (made & mark.repeated) count('drawn-out');
      if (
        made & mark.upper &&
        end - start > 2 &&
        isCapital(text.charCodeAt(start + 1)) &&
        isCapital(text.charCodeAt(end - 1))
      )
        count('capitals');
      if (said > 0) {
        const pair = pairHash(last, hash);
        add(pair, lastStart, end);
        if (said > 1) add(pairHash(beforeLast, pair), beforeLastStart, end);
      }
      if (gaps[word] === gap.closed) denied = 0;
      if (mayDeny[hash & 1023] === 1 && denying.has(hash)) denied = NEGATION_REACH;
      else if (denied > 0) {
        denied--;
        add(deniedHash(hash), start, end);
      }
      said++;
      beforeLast = last;
      beforeLastStart = lastStart;
      last = hash;
      lastStart = start;
    }
    features.count = found;
    features.words = said;
  }

  return (reading) => {
    features.shapes.fill(0);
    makeRoom(reading.words.count * 4);
    readWords(reading);
    const found = features.shapes;
    found[indexOf.mention] = reading.mentions.length;
    found[indexOf.hashtag] = reading.hashtags.length;
    found[indexOf.link] = reading.links.length;
    found[indexOf.reply] = reading.mentions[0]?.start === 0 ? 1 : 0;
    finishShapes(found, features.words);
    return features;
  };
}
