import { lazily } from '../lazily';
import { pairHash } from '../match/features';
import { type Reading, readText } from '../text/reading';
import { mark } from '../text/scanned';
import { keyedBytes, signs } from './digest';

/** How many of a text's features a sketch keeps the least of: one sign each. The likeness it tells is right to ±0.08, 95 times of 100. */
const length = 96;
/** With fewer words, texts are alike by chance or because they say what everybody says: "Thank you so much!". */
const fewestWords = 5;

/**
 * What near-same texts have nearly the same of, without a word of them: a min-wise sketch (Broder 1997; six bits of each
 * minimum, Li and König 2010) over the words and pairs of neighbouring words. Left out are links, mentions, emoji and hashtags, so
 * that a text with another link or other hashtags behind it stays the same; numbers stay, since they are often what is new.
 * @param key this browser's secret, without which the sketch of a text cannot be made to compare
 * @returns 96 signs, or nothing where fewer than five words are left
 */
export function sketchOf(key: string, text: string): string {
  const features = featuresOf(readText(text));
  if (features.length === 0) return '';
  return seedsOf(key)
    .map((seed) => signs.charAt(leastOf(features, seed) & 63))
    .join('');
}

/**
 * Tells of the sketches of other texts whether they say nearly the same as this one. A draft is compared with all posts of a month,
 * and nearly all are told apart by less than half of their signs: each sign of its own is made when it is first looked at.
 */
export function nearSameAs(key: string, text: string): (sketch: string) => boolean {
  const features = featuresOf(readText(text));
  if (features.length === 0) return () => false;
  const seeds = seedsOf(key);
  const made = new Uint8Array(length);
  return (sketch) => {
    if (sketch.length !== length) return false;
    let left = mostOther;
    for (let at = 0; at < length && left >= 0; at += 1) {
      made[at] ||= signs.charCodeAt(leastOf(features, seeds[at] ?? 0) & 63);
      if (made[at] !== sketch.charCodeAt(at)) left -= 1;
    }
    return left >= 0;
  };
}

/**
 * How alike two texts are by their sketches, from 0 to 1: about the share of their words and pairs of words that both have.
 * 0 where either is too short to tell.
 */
export function likeness(one: string, other: string): number {
  if (one.length !== length || other.length !== length) return 0;
  let same = 0;
  for (let at = 0; at < length; at += 1) if (one.charCodeAt(at) === other.charCodeAt(at)) same += 1;
  return likenessOf(same);
}

/** Of 64 signs, one is the same by chance. */
function likenessOf(same: number): number {
  return Math.max(0, (same / length - 1 / 64) / (1 - 1 / 64));
}

/**
 * From this likeness on two posts say the same. Of labelled pairs, those that say the same begin at 0.63 and those about the
 * same thing that say something else end at 0.40.
 */
export const nearSame = 0.6;

/** So many signs may be another in the sketches of two posts that say the same. */
const mostOther =
  Array.from({ length }, (_, other) => other).filter((other) => likenessOf(length - other) >= nearSame)
    .length - 1;

/** Whether two posts say nearly the same, by their sketches; never where either is too short to tell. */
export function areNearSame(one: string, other: string): boolean {
  if (one.length !== length || other.length !== length) return false;
  let left = mostOther;
  for (let at = 0; at < length && left >= 0; at += 1)
    if (one.charCodeAt(at) !== other.charCodeAt(at)) left -= 1;
  return left >= 0;
}

/**
 * Words and pairs of neighbouring words, as hashes; none where too few words are left. Whatever stands there twice is the least
 * of them as often as if it stood there once.
 */
function featuresOf({ words }: Reading): Int32Array {
  const hashes: number[] = [];
  for (let word = 0; word < words.count; word += 1) {
    if (((words.marks[word] ?? 0) & (mark.tag | mark.emoji)) === 0) hashes.push(words.hashes[word] ?? 0);
  }
  if (hashes.length < fewestWords) return new Int32Array(0);
  const pairs = hashes.slice(1).map((hash, at) => pairHash(hashes[at] ?? 0, hash));
  return Int32Array.from(hashes.concat(pairs));
}

/** The least of what a seed makes of the features; each seed puts all numbers in another order. */
function leastOf(features: Int32Array, seed: number): number {
  let least = 0xffffffff;
  for (let at = 0; at < features.length; at += 1) {
    // The finalizer of MurmurHash3: every bit of the feature and the seed turns each bit of the result over half the time.
    let mixed = (features[at] ?? 0) ^ seed;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    mixed = (mixed ^ (mixed >>> 16)) >>> 0;
    if (mixed < least) least = mixed;
  }
  return least;
}

let last: { readonly key: string; readonly seeds: () => readonly number[] } | null = null;

/** One number for each sign of a sketch, which only the key tells; made once for the key that was asked for last. */
function seedsOf(key: string): readonly number[] {
  if (last?.key !== key) last = { key, seeds: lazily(() => newSeeds(key)) };
  return last.seeds();
}

/** Eight numbers of each block of bytes that the key makes. */
function newSeeds(key: string): readonly number[] {
  return Array.from({ length: length / 8 }, (_, block) => {
    const bytes = keyedBytes(key, `sketch ${block}`);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Array.from({ length: 8 }, (__, at) => view.getUint32(at * 4));
  }).flat();
}
