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
const ELLIPSIS = 0x2026;
const SLASH = 47;
const THREE = 51;
const NINE = 57;
const LESS = 60;

const isCapital = (code: number): boolean => code >= 65 && code <= 90;
/** `:`, `;` and `=`. */
const isEye = (code: number): boolean => code === 58 || code === 59 || code === 61;
/** `-` and `'`. */
const isNose = (code: number): boolean => code === 45 || code === 39;

/** Letters, digits and the slash of an address; NaN, behind the end, is none. */
const isWordLike = (code: number): boolean =>
  (code >= SLASH && code <= NINE) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  code >= 0xc0;

/** Adds to the shapes of a post those that its number of words makes, and leaves none above `SHAPE_CAP`. */
function finishShapes(found: Float64Array, words: number): void {
  found[indexOf.short] = words < 7 ? 1 : 0;
  found[indexOf.long] = words > 20 ? 1 : 0;
  for (let index = 0; index < found.length; index++) {
    if ((found[index] ?? 0) > SHAPE_CAP) found[index] = SHAPE_CAP;
  }
}

/** Counts the signs from `from` to `to`. */
function countSigns(text: string, from: number, to: number, found: Float64Array): void {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) continue;
    const shape = code < 128 ? (signShapes[code] ?? 0) - 1 : -1;
    const counted = shape < 0 ? drawnAt(text, at, code) : shape;
    if (counted >= 0) found[counted] = (found[counted] ?? 0) + 1;
  }
}

/** The shape of a sign that is one only beside others, -1 for none. */
function drawnAt(text: string, at: number, code: number): number {
  if (code === ELLIPSIS) return indexOf.ellipsis;
  if (code === FULL_STOP) return text.charCodeAt(at + 1) === FULL_STOP ? indexOf.ellipsis : -1;
  if (code === AT) return text.charCodeAt(at + 1) === SPACE ? indexOf['at-place'] : -1;
  if (code === CLOSING) return hasEyes(text, at) ? indexOf.smile : -1;
  if (code === OPENING) return hasEyes(text, at) ? indexOf.frown : -1;
  if (code === LESS || isEye(code)) return faceAt(text, at, code);
  return -1;
}

/** Mouths that are not brackets, by the shape that they make: `:D`, `:-P`, `:/`. */
const mouths = new Map<number, number>([
  ...[...'DPp3*]'].map((mouth): [number, number] => [mouth.charCodeAt(0), indexOf.smile]),
  ...[...'/\\|[cSs'].map((mouth): [number, number] => [mouth.charCodeAt(0), indexOf.frown]),
]);

/** The shape of a face, or a heart, that begins with the sign at `at`; in `10:30` and `note:Paris` there is none. */
function faceAt(text: string, at: number, code: number): number {
  if (isWordLike(text.charCodeAt(at - 1))) return -1;
  let mouth = at + 1;
  if (code === LESS) {
    const isBroken = text.charCodeAt(mouth) === SLASH;
    if (isBroken) mouth++;
    if (text.charCodeAt(mouth) !== THREE || isWordLike(text.charCodeAt(mouth + 1))) return -1;
    return isBroken ? indexOf.frown : indexOf.smile;
  }
  if (isNose(text.charCodeAt(mouth))) mouth++;
  const shape = mouths.get(text.charCodeAt(mouth));
  return shape === undefined || isWordLike(text.charCodeAt(mouth + 1)) ? -1 : shape;
}

/** `:)`, `=(`, `:-)`: the eyes stand one or two characters before the mouth. */
function hasEyes(text: string, mouth: number): boolean {
  const before = text.charCodeAt(mouth - 1);
  return isEye(isNose(before) ? text.charCodeAt(mouth - 2) : before);
}

/** Tells which words deny what follows them, by their hashes. */
function newNegators(hashes: readonly number[]): (hash: number) => boolean {
  const denying = new Set(hashes);
  /** Tells nine words in ten apart before the set is asked. */
  const mayDeny = new Uint8Array(1024);
  for (const hash of hashes) mayDeny[hash & 1023] = 1;
  return (hash) => mayDeny[hash & 1023] === 1 && denying.has(hash);
}

/**
 * A reader of features, shared by all models so that a post is read once for all of them.
 * @param negators hashes of the words that deny what follows them
 * @returns a function whose result is valid until its next call
 */
export function newFeatureReader(negators: readonly number[]): (reading: Reading) => Features {
  const denies = newNegators(negators);
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

  /** One loop without a function of its own to add a feature with: every post goes through it. */
  function readWords({ text, words, links }: Reading): void {
    const { count: total, starts, ends, hashes, marks, gaps } = words;
    const { hashes: foundHashes, starts: foundStarts, ends: foundEnds, shapes: found } = features;
    let next = 0;
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
      for (; link < links.length; link++) {
        const { start: linkStart, end: linkEnd } = links[link] ?? { start, end: start };
        if (linkStart >= start) break;
        countSigns(text, signsFrom, linkStart, found);
        signsFrom = linkEnd;
      }
      if (start - signsFrom > 1 || word === 0 || word === total || gaps[word] !== gap.open)
        countSigns(text, signsFrom, start, found);
      if (word === total) break;
      const end = ends[word] ?? 0;
      signsFrom = end;
      const hash = hashes[word] ?? 0;
      const made = marks[word] ?? 0;
      foundHashes[next] = hash;
      foundStarts[next] = start;
      foundEnds[next++] = end;
      if (made & mark.emoji) {
        found[indexOf.emoji] = (found[indexOf.emoji] ?? 0) + 1;
        denied = 0;
        continue;
      }
      if (made & countedMarks) countMarks(text, start, end, made, found);
      if (said > 0) {
        const pair = pairHash(last, hash);
        foundHashes[next] = pair;
        foundStarts[next] = lastStart;
        foundEnds[next++] = end;
        if (said > 1) {
          foundHashes[next] = pairHash(beforeLast, pair);
          foundStarts[next] = beforeLastStart;
          foundEnds[next++] = end;
        }
      }
      if (gaps[word] === gap.closed) denied = 0;
      if (denies(hash)) denied = NEGATION_REACH;
      else if (denied > 0) {
        denied--;
        foundHashes[next] = deniedHash(hash);
        foundStarts[next] = start;
        foundEnds[next++] = end;
      }
      said++;
      beforeLast = last;
      beforeLastStart = lastStart;
      last = hash;
      lastStart = start;
    }
    features.count = next;
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

const countedMarks = mark.digit | mark.repeated | mark.upper;

/** Counts the shapes that a word itself has. */
function countMarks(text: string, start: number, end: number, made: number, found: Float64Array): void {
  if ((made & (mark.digit | mark.latin)) === mark.digit)
    found[indexOf.number] = (found[indexOf.number] ?? 0) + 1;
  if (made & mark.repeated) found[indexOf['drawn-out']] = (found[indexOf['drawn-out']] ?? 0) + 1;
  const isShouted =
    made & mark.upper &&
    end - start > 2 &&
    isCapital(text.charCodeAt(start + 1)) &&
    isCapital(text.charCodeAt(end - 1));
  if (isShouted) found[indexOf.capitals] = (found[indexOf.capitals] ?? 0) + 1;
}
