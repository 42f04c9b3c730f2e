import type { Kept } from '../kept';
import type { Reading } from '../text/reading';
import { gap } from '../text/scanned';
import type { Piece } from '../text/segment';

/** Another way to read on from a place in the text. */
export interface Edge {
  /** The word's number in the dictionary. */
  readonly number: number;
  /** UTF-16 offsets in the author's text. */
  readonly start: number;
  readonly end: number;
  /** The place to go on from. */
  readonly next: number;
  readonly disguised: boolean;
}

/** A word found within a hashtag that was written in small letters. */
export interface TagPart {
  /** The word's number in the dictionary, -1 for a word that it does not have. */
  readonly number: number;
  /** UTF-16 offsets into the hashtag's own letters. */
  readonly from: number;
  readonly to: number;
}

/** What the second look asks of the dictionary. */
export interface Known {
  /** The number of a folded form, or -1. */
  readonly find: (form: string) => number;
  /** Whether a word may have this hash: a guess that `find` confirms. */
  readonly hasHash: (hash: number) => boolean;
  /** The likeliest words in a run of letters, these among them. */
  readonly segment: (run: string) => readonly Piece[];
  /** Hashtags as they were taken apart: a draft is read again at each keystroke, and the same ones come again and again. */
  readonly tags: Kept<readonly TagPart[]>;
}

const noEdges: ReadonlyMap<number, readonly Edge[]> = new Map();

/**
 * The places of a text that a term can begin or go on at, and the edges between them that are not plain words. Place n
 * is the beginning of word n; places beyond the last word lie within words.
 */
export class Places {
  readonly reading: Reading;
  readonly known: Known;
  readonly text: string;
  readonly count: number;
  #edges: Map<number, Edge[]> | null = null;
  #last: number;

  constructor(reading: Reading, known: Known) {
    this.known = known;
    this.reading = reading;
    this.text = reading.text;
    this.count = reading.words.count;
    this.#last = this.count;
  }

  /** The places that edges begin at, with the edges. */
  get edges(): ReadonlyMap<number, readonly Edge[]> {
    return this.#edges ?? noEdges;
  }

  marks(word: number): number {
    return this.reading.words.marks[word] ?? 0;
  }

  gap(word: number): number {
    return this.reading.words.gaps[word] ?? gap.closed;
  }

  start(word: number): number {
    return this.reading.words.starts[word] ?? 0;
  }

  end(word: number): number {
    return this.reading.words.ends[word] ?? 0;
  }

  form(word: number): string {
    return this.reading.words.form(word);
  }

  add(place: number, edge: Edge): void {
    this.#edges ??= new Map();
    const edges = this.#edges.get(place);
    if (edges === undefined) this.#edges.set(place, [edge]);
    else edges.push(edge);
  }

  /** Adds an edge over the words from `word` up to `next`, where the dictionary knew the form. */
  offer(word: number, next: number, number: number, disguised: boolean, start = this.start(word)): void {
    if (number >= 0) this.add(word, { number, start, end: this.end(next - 1), next, disguised });
  }

  /** A place that no word begins at. */
  newPlace(): number {
    this.#last += 1;
    return this.#last;
  }
}
