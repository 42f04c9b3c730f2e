import type { Span } from '../finding';
import { findQuotes } from './quotes';
import { scan } from './scan';
import { mark, scanned } from './scanned';
import { findSentences } from './sentences';
import { foldedForm } from './word';

/** The words of a text in order, as parallel arrays; emoji are words too. */
export interface Words {
  readonly count: number;
  /** UTF-16 offsets in the author's text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** `hashOf(form(i))`, a signed 32-bit number. */
  readonly hashes: Int32Array;
  /** Bits of `mark`: what each word is made of. */
  readonly marks: Uint16Array;
  /** One of `gap`: what stands between each word and the one before it, and before the first. */
  readonly gaps: Uint8Array;
  /** One of `gap`: what stands behind the last word. */
  readonly behind: number;
  /** The folded form of a word: lower case, no accents, plain width, nothing invisible. */
  form(word: number): string;
}

/** A reading of a part of a text, and where in the text it begins. */
export interface Piece {
  readonly reading: Reading;
  readonly start: number;
}

/** The text of one part of a draft, read once. All spans are UTF-16 offsets in the author's text. */
export interface Reading {
  readonly text: string;
  readonly words: Words;
  /** Bits of `doubt`: why the text deserves a second look for disguised words, 0 for none. */
  readonly doubts: number;
  readonly sentences: readonly Span[];
  readonly links: readonly Span[];
  /** With their `@`. */
  readonly mentions: readonly Span[];
  /** With their `#`. */
  readonly hashtags: readonly Span[];
  /** One span an emoji, with its skin tone and all that is joined to it. */
  readonly emoji: readonly Span[];
  /** What stands between quotation marks, with the marks. */
  readonly quotes: readonly Span[];
  /** The sentence that an offset lies in, or null behind the last one. */
  sentenceAt(offset: number): Span | null;
  /** The first word that overlaps the span and the one behind the last: `[from, to)`. */
  wordsOf(span: Span): { readonly from: number; readonly to: number };
  /** The number of the word that an offset lies in, or of the next one behind it. */
  wordAt(offset: number): number;
  /** The value that was made of this reading for `key`: made once. */
  once<T>(key: object, make: () => T): T;
}

/**
 * Reads a text: its words at once, all else when it is first asked for. The text that was read last is not read again: what is
 * asked of one draft, by rules over time, the kind of a draft and its sketch, begins with it each time.
 */
export function readText(text: string): Reading {
  if (lastRead?.text === text) return lastRead;
  scan(text, false);
  lastRead = new TextReading(text);
  return lastRead;
}

let lastRead: Reading | null = null;

/** The same for a reading that outlives many others: it holds on to little more memory than its own words take. */
export function readToKeep(text: string): Reading {
  scan(text, false, true);
  return new TextReading(text);
}

/** The words that the last scan found: windows on the room that they were written to, which no later scan overwrites. */
class TextWords implements Words {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
  readonly marks: Uint16Array;
  readonly gaps: Uint8Array;
  readonly behind = scanned.behind;
  readonly #text: string;

  constructor(text: string) {
    const { first, next } = scanned;
    const { starts, ends, hashes, marks, gaps } = scanned.arena;
    const count = next - first;
    this.#text = text;
    this.count = count;
    // What `subarray` gives, in half the time: every text has five of them.
    this.starts = new Int32Array(starts.buffer, first * 4, count);
    this.ends = new Int32Array(ends.buffer, first * 4, count);
    this.hashes = new Int32Array(hashes.buffer, first * 4, count);
    this.marks = new Uint16Array(marks.buffer, first * 2, count);
    this.gaps = new Uint8Array(gaps.buffer, first, count);
  }

  form(word: number): string {
    return foldedForm(this.#text, this.starts[word] ?? 0, this.ends[word] ?? 0);
  }
}

class TextReading implements Reading {
  readonly text: string;
  readonly words: Words;
  readonly doubts = scanned.doubts;
  readonly links: readonly Span[] = scanned.links;
  readonly mentions: readonly Span[] = scanned.mentions;
  readonly hashtags: readonly Span[] = scanned.hashtags;
  #sentences: readonly Span[] | null = null;
  #quotes: readonly Span[] | null = null;
  #emoji: readonly Span[] | null = null;
  #made: Map<object, unknown> | null = null;

  constructor(text: string) {
    this.text = text;
    this.words = new TextWords(text);
  }

  get sentences(): readonly Span[] {
    this.#sentences ??= findSentences(this.text, this.links);
    return this.#sentences;
  }

  get quotes(): readonly Span[] {
    this.#quotes ??= findQuotes(this.text);
    return this.#quotes;
  }

  get emoji(): readonly Span[] {
    this.#emoji ??= emojiOf(this.text, this.words);
    return this.#emoji;
  }

  sentenceAt(offset: number): Span | null {
    return sentenceIn(this.sentences, offset);
  }

  wordsOf(span: Span): { from: number; to: number } {
    return wordsIn(this.words, span);
  }

  wordAt(offset: number): number {
    return firstBeyond(this.words.ends, offset);
  }

  once<T>(key: object, make: () => T): T {
    this.#made ??= new Map();
    return onceIn(this.#made, key, make);
  }
}

/** The value that a map has for the key, made and put there where it has none yet. */
export function onceIn<T>(map: Map<object, unknown>, key: object, make: () => T): T {
  // What a key was given is of the type that is asked for it.
  if (map.has(key)) return map.get(key) as T;
  const value = make();
  map.set(key, value);
  return value;
}

/** The sentence that an offset lies in, or the next one, or null behind the last. */
export function sentenceIn(sentences: readonly Span[], offset: number): Span | null {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return sentences[low] ?? null;
}

/** The first word that overlaps the span and the one behind the last: `[from, to)`. */
export function wordsIn({ count, starts, ends }: Words, span: Span): { from: number; to: number } {
  const from = firstBeyond(ends, span.start);
  let to = from;
  while (to < count && (starts[to] ?? 0) < span.end) to += 1;
  return { from, to };
}

/** The first index whose value is greater than `offset`. */
function firstBeyond(offsets: Int32Array, offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Emoji that are shown as pictures: by themselves, or because a selector (U+FE0F) says so. */
const shownAsPicture = /\p{Emoji_Presentation}|\ufe0f/u;

function emojiOf(text: string, words: Words): Span[] {
  const spans: Span[] = [];
  for (let word = 0; word < words.count; word += 1) {
    if (((words.marks[word] ?? 0) & mark.emoji) === 0) continue;
    const start = words.starts[word] ?? 0;
    const end = words.ends[word] ?? 0;
    if (shownAsPicture.test(text.slice(start, end))) spans.push({ start, end });
  }
  return spans;
}
