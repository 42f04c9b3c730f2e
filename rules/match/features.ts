import type { Reading } from '../text/reading';

/** How many words after a negation count as denied, unless punctuation ends the clause first. */
const NEGATION_REACH = 4;

/**
 * Signs of a post's shape that are no words, each a fixed feature id. A number of them counts up to
 * `SHAPE_CAP`, so that a row of exclamation marks weighs no more than a few.
 */
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
  'at-place',
  'quote',
  'line-break',
  'short',
  'long',
] as const;
export type Shape = (typeof shapes)[number];
const SHAPE_CAP = 4;

const shapeIndex = Object.fromEntries(shapes.map((name, index) => [name, index])) as Record<Shape, number>;
const {
  reply: REPLY,
  mention: MENTION,
  hashtag: HASHTAG,
  link: LINK,
  question: QUESTION,
  exclamation: EXCLAMATION,
  ellipsis: ELLIPSIS,
  money: MONEY,
  percent: PERCENT,
  emoji: EMOJI,
  smile: SMILE,
  frown: FROWN,
  number: NUMBER,
  capitals: CAPITALS,
  'at-place': AT_PLACE,
  quote: QUOTE,
  'line-break': LINE_BREAK,
  short: SHORT,
  long: LONG,
} = shapeIndex;

/** What one post says, as numbers; the arrays are reused by the next call of the same reader. */
export interface Features {
  /** How many features of words there are; the first `count` entries of the arrays hold them. */
  count: number;
  hashes: Uint32Array;
  /** UTF-16 offsets of the words that each feature was read from. */
  starts: Uint32Array;
  ends: Uint32Array;
  /** How many words the post has, mentions and links left out. */
  words: number;
  /** How often each of `shapes` occurs, at most `SHAPE_CAP` times. */
  readonly shapes: Float64Array;
}

/** The feature of two words that follow each other; three words are a pair and the word after it. */
export function pairHash(first: number, second: number): number {
  const mixed = Math.imul(first ^ (first >>> 15), 0x85ebca6b) ^ Math.imul(second, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** The feature of a word that is denied: "not happy" has both `happy` and this. */
export function deniedHash(word: number): number {
  return Math.imul(word ^ 0x5bd1e995, 0x27d4eb2f) >>> 0;
}

/** The feature of a single character outside of words, such as an emoji. */
export function signHash(codePoint: number): number {
  return Math.imul(codePoint ^ 0x9e3779b9, 0x165667b1) >>> 0;
}

const WHITE = 1;
const CLAUSE_END = 2;
/** Classes of the ASCII characters that may stand between two words. */
const gapClass = new Uint8Array(128);
for (const sign of ' \t\n\r') gapClass[sign.charCodeAt(0)] = WHITE;
for (const sign of '.,;:!?()[]"|/\n')
  gapClass[sign.charCodeAt(0)] = (gapClass[sign.charCodeAt(0)] ?? 0) | CLAUSE_END;

/** Signs that are counted wherever they stand, as the shape's index and 1. */
const gapShape = new Uint8Array(128);
const counted: readonly (readonly [string, number])[] = [
  ['!', EXCLAMATION],
  ['?', QUESTION],
  ['$', MONEY],
  ['%', PERCENT],
  ['"', QUOTE],
  ['\n', LINE_BREAK],
];
for (const [sign, shape] of counted) gapShape[sign.charCodeAt(0)] = shape + 1;

const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/**
 * A reader of features, shared by all models so that a post is read once for all of them.
 * @param negators hashes of the words that deny what follows them
 * @param linkStarts hashes of the words that a link begins with (`https`, `www`)
 * @returns a function whose result is valid until its next call
 */
export function newFeatureReader(
  negators: readonly number[],
  linkStarts: readonly number[],
): (reading: Reading) => Features {
  const special = new Set([...negators, ...linkStarts]);
  const links = new Set(linkStarts);
  /** Nine words in ten are told apart here, before the set is asked. */
  const maybeSpecial = new Uint8Array(1024);
  for (const hash of special) maybeSpecial[hash & 1023] = 1;

  const features: Features = {
    count: 0,
    hashes: new Uint32Array(512),
    starts: new Uint32Array(512),
    ends: new Uint32Array(512),
    words: 0,
    shapes: new Float64Array(shapes.length),
  };

  function makeRoom(size: number): void {
    if (features.hashes.length >= size) return;
    features.hashes = new Uint32Array(size * 2);
    features.starts = new Uint32Array(size * 2);
    features.ends = new Uint32Array(size * 2);
  }

  function count(shape: number): void {
    features.shapes[shape] = (features.shapes[shape] ?? 0) + 1;
  }

  function add(hash: number, start: number, end: number): void {
    const at = features.count++;
    features.hashes[at] = hash;
    features.starts[at] = start;
    features.ends[at] = end;
  }

  /** Reads what stands between two words; returns whether it holds white space (1) and the end of a clause (2). */
  function readGap(text: string, from: number, to: number): number {
    let seen = 0;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code >= 128) {
        if (code === 0x2026) count(ELLIPSIS);
        else if (code >= 0x2600) at += readSign(text, at);
        seen |= CLAUSE_END;
        continue;
      }
      seen |= gapClass[code] ?? 0;
      const shape = gapShape[code] ?? 0;
      if (shape > 0) count(shape - 1);
      else if (code === 46 && text.charCodeAt(at + 1) === 46) count(ELLIPSIS);
      else if (code === 41 || code === 40) readMouth(text, at, code);
      else if (code === 64) count(text.charCodeAt(at + 1) === 32 ? AT_PLACE : MENTION);
      else if (code === 58 && text.startsWith('//', at + 1)) {
        count(LINK);
        while (at + 1 < to && text.charCodeAt(at + 1) > 32) at++;
      }
    }
    return seen;
  }

  /** `:)`, `=(`, `:-)`: the eyes stand one or two characters before the mouth. */
  function readMouth(text: string, at: number, mouth: number): void {
    const before = text.charCodeAt(at - 1);
    const eyes = before === 45 || before === 39 ? text.charCodeAt(at - 2) : before;
    if (eyes !== 58 && eyes !== 61 && eyes !== 59) return;
    count(mouth === 41 ? SMILE : FROWN);
  }

  /** Adds an emoji; returns how many code units it has beyond the first. */
  function readSign(text: string, at: number): number {
    const point = text.codePointAt(at) ?? 0;
    const more = point > 0xffff ? 1 : 0;
    if (point >= 0xfe00 && point <= 0xfe0f) return 0;
    count(EMOJI);
    makeRoomKept();
    add(signHash(point), at, at + 1 + more);
    return more;
  }

  /** Emoji are not among the words that room was made for, so a wall of them grows the arrays. */
  function makeRoomKept(): void {
    if (features.count < features.hashes.length) return;
    const { hashes, starts, ends } = features;
    makeRoom(features.count * 2);
    features.hashes.set(hashes);
    features.starts.set(starts);
    features.ends.set(ends);
  }

  return (reading) => {
    const { text, words } = reading;
    const { count: total, starts, ends, hash: hashes } = words;
    const found = features.shapes;
    found.fill(0);
    features.count = 0;
    makeRoom(total * 4 + 64);
    let said = 0;
    let last = 0;
    let beforeLast = 0;
    let lastStart = 0;
    let beforeLastStart = 0;
    let denied = 0;
    let skipping = false;
    let gapFrom = 0;
    for (let index = 0; index < total; index++) {
      const start = starts[index] ?? 0;
      const end = ends[index] ?? 0;
      const gap =
        start === gapFrom + 1 && text.charCodeAt(gapFrom) === 32 ? WHITE : readGap(text, gapFrom, start);
      gapFrom = end;
      if (skipping && gap & WHITE) skipping = false;
      if (gap & CLAUSE_END) denied = 0;
      if (skipping) continue;
      const sign = start > 0 ? text.charCodeAt(start - 1) : 0;
      if (sign === 64) {
        skipping = true;
        continue;
      }
      const first = text.charCodeAt(start);
      if (first >= 0x2600 && (first <= 0x27bf || (first >= 0xd83c && first <= 0xd83e))) {
        readSign(text, start);
        denied = 0;
        continue;
      }
      const hash = hashes[index] ?? 0;
      const isSpecial = maybeSpecial[hash & 1023] === 1 && special.has(hash);
      if (isSpecial && links.has(hash)) {
        skipping = true;
        continue;
      }
      if (sign === 35) count(HASHTAG);
      if (isDigit(first)) count(NUMBER);
      else if (
        isCapital(first) &&
        end - start > 2 &&
        isCapital(text.charCodeAt(start + 1)) &&
        isCapital(text.charCodeAt(end - 1))
      ) {
        count(CAPITALS);
      }
      add(hash, start, end);
      if (said > 0) {
        const pair = pairHash(last, hash);
        add(pair, lastStart, end);
        if (said > 1) add(pairHash(beforeLast, pair), beforeLastStart, end);
      }
      if (isSpecial) denied = NEGATION_REACH;
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
    readGap(text, gapFrom, text.length);
    for (let index = 0; index < found.length; index++) {
      if ((found[index] ?? 0) > SHAPE_CAP) found[index] = SHAPE_CAP;
    }
    if (text.charCodeAt(0) === 64) found[REPLY] = 1;
    features.words = said;
    if (said < 7) found[SHORT] = 1;
    else if (said > 20) found[LONG] = 1;
    return features;
  };
}
