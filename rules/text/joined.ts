import type { Span } from '../finding';
import { findQuotes } from './quotes';
import { onceIn, type Piece, type Reading, type Words, wordsIn } from './reading';
import { gap, mark } from './scanned';
import { foldedForm } from './word';

/** The reading of a text whose passages were read one by one. */
export function joinReadings(text: string, pieces: readonly Piece[]): Reading {
  return new JoinedReading(text, pieces);
}

class JoinedReading implements Reading {
  readonly text: string;
  readonly doubts: number;
  readonly #pieces: readonly Piece[];
  #words: Words | null = null;
  #links: readonly Span[] | null = null;
  #mentions: readonly Span[] | null = null;
  #hashtags: readonly Span[] | null = null;
  #sentences: readonly Span[] | null = null;
  #quotes: readonly Span[] | null = null;
  #emoji: readonly Span[] | null = null;
  /** By piece: how many words stand before it. */
  #before: readonly number[] | null = null;
  readonly #made = new Map<object, unknown>();

  constructor(text: string, pieces: readonly Piece[]) {
    this.text = text;
    this.#pieces = pieces;
    this.doubts = pieces.reduce((doubts, { reading }) => doubts | reading.doubts, 0);
  }

  get words(): Words {
    this.#words ??= new JoinedWords(this.text, this.#pieces);
    return this.#words;
  }

  get links(): readonly Span[] {
    this.#links ??= joined(this.#pieces, 'links');
    return this.#links;
  }

  get mentions(): readonly Span[] {
    this.#mentions ??= joined(this.#pieces, 'mentions');
    return this.#mentions;
  }

  get hashtags(): readonly Span[] {
    this.#hashtags ??= joined(this.#pieces, 'hashtags');
    return this.#hashtags;
  }

  get sentences(): readonly Span[] {
    this.#sentences ??= joined(this.#pieces, 'sentences');
    return this.#sentences;
  }

  get quotes(): readonly Span[] {
    this.#quotes ??= findQuotes(this.text);
    return this.#quotes;
  }

  get emoji(): readonly Span[] {
    this.#emoji ??= joined(this.#pieces, 'emoji');
    return this.#emoji;
  }

  sentenceAt(offset: number): Span | null {
    for (let at = this.#pieceAt(offset); ; at += 1) {
      const piece = this.#pieces[at];
      if (piece === undefined) return null;
      const { reading, start: by } = piece;
      const sentence = reading.sentenceAt(offset - by);
      if (sentence !== null) return { start: sentence.start + by, end: sentence.end + by };
    }
  }

  wordsOf(span: Span): { from: number; to: number } {
    return wordsIn(this.words, span);
  }

  /** Asked of the pieces, so that nobody has to put all words together to be told. */
  wordAt(offset: number): number {
    this.#before ??= wordsBefore(this.#pieces);
    const at = this.#pieceAt(offset);
    const piece = this.#pieces[at];
    return piece === undefined ? 0 : (this.#before[at] ?? 0) + piece.reading.wordAt(offset - piece.start);
  }

  /** The piece that an offset lies in. */
  #pieceAt(offset: number): number {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  once<T>(key: object, make: () => T): T {
    return onceIn(this.#made, key, make);
  }
}

/**
 * What stands between the words on both sides of an edge between passages, where none is glued to the other. A hashtag
 * parts nothing by itself.
 * @param before what stands behind the last word before the edge
 * @param behind the words behind the edge
 */
function gapAtEdge(before: number, behind: Words): number {
  const own = behind.gaps[0] ?? behind.behind;
  if (((behind.marks[0] ?? 0) & mark.tag) !== 0) return own;
  return before === gap.closed || own === gap.closed ? gap.closed : gap.open;
}

function wordsBefore(pieces: readonly Piece[]): readonly number[] {
  let before = 0;
  return pieces.map(({ reading: { words } }) => {
    before += words.count;
    return before - words.count;
  });
}

function joined(
  pieces: readonly Piece[],
  name: 'links' | 'mentions' | 'hashtags' | 'sentences' | 'emoji',
): readonly Span[] {
  const spans: Span[] = [];
  for (const { reading, start: by } of pieces)
    for (const { start, end } of reading[name]) spans.push({ start: start + by, end: end + by });
  return spans;
}

class JoinedWords implements Words {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
  readonly marks: Uint16Array;
  readonly gaps: Uint8Array;
  readonly behind: number;
  readonly #text: string;

  constructor(text: string, pieces: readonly Piece[]) {
    this.#text = text;
    this.count = pieces.reduce((sum, { reading }) => sum + reading.words.count, 0);
    this.starts = new Int32Array(this.count);
    this.ends = new Int32Array(this.count);
    this.hashes = new Int32Array(this.count);
    this.marks = new Uint16Array(this.count);
    this.gaps = new Uint8Array(this.count);
    let next = 0;
    let behind: number = gap.none;
    for (const { reading, start } of pieces) {
      const { words } = reading;
      for (let word = 0; word < words.count; word += 1) {
        this.starts[next + word] = (words.starts[word] ?? 0) + start;
        this.ends[next + word] = (words.ends[word] ?? 0) + start;
      }
      this.hashes.set(words.hashes, next);
      this.marks.set(words.marks, next);
      this.gaps.set(words.gaps, next);
      const edge = gapAtEdge(behind, words);
      if (words.count > 0) this.gaps[next] = edge;
      behind = words.count > 0 ? words.behind : edge;
      next += words.count;
    }
    this.behind = behind;
  }

  form(word: number): string {
    return foldedForm(this.#text, this.starts[word] ?? 0, this.ends[word] ?? 0);
  }
}
