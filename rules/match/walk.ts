import type { Span } from '../finding';
import { Kept } from '../kept';
import { type Graphemes, graphemesOf, isGraphemeEdge } from '../text/graphemes';
import type { Reading, Words } from '../text/reading';
import { gap } from '../text/scanned';
import { segment } from '../text/segment';
import type { Dictionary } from './dictionary';
import type { Edge, Known, Places } from './places';
import { secondLook } from './second-look';
import type { Trie } from './trie';

/** Where a term occurs: a span of the author's own characters, in whole graphemes. */
export interface TermHit {
  readonly term: number;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** The word was written so that it should not be found: `b33r`, `b.e.e.r`, `beeeer`. */
  readonly disguised: boolean;
}

/** All terms in one automaton. */
export interface Terms {
  /** How many terms there are. */
  readonly size: number;
  /** Every occurrence in order of start, overlaps included, in one pass whatever the number of terms. */
  find(reading: Reading): TermHit[];
}

/** How many hashtags are remembered as they were taken apart. */
const keptTags = { texts: 500, characters: 10_000, arePieces: true };

/** The terms that a dictionary and a trie hold; `tags` has a 1 for each that is found only as a whole hashtag. */
export class BuiltTerms implements Terms {
  readonly size: number;
  readonly #tags: Uint8Array;
  readonly #dictionary: Dictionary;
  readonly #trie: Trie;
  readonly #known: Known;

  constructor(tags: Uint8Array, dictionary: Dictionary, trie: Trie) {
    this.size = tags.length;
    this.#tags = tags;
    this.#dictionary = dictionary;
    this.#trie = trie;
    const hasHash = (hash: number) => dictionary.hasHash(hash);
    this.#known = {
      find: (form) => dictionary.findForm(form),
      hasHash,
      segment: (run) => segment(run, hasHash),
      tags: new Kept(keptTags),
    };
  }

  find(reading: Reading): TermHit[] {
    const { words, doubts } = reading;
    const numbers = numbersFor(words.count);
    this.#dictionary.findAll(reading, numbers);
    const places = doubts === 0 ? null : secondLook(reading, this.#known);
    const edges = places === null || places.edges.size === 0 ? null : places.edges;
    const walk = new Walk(reading, this.#dictionary, this.#trie, this.#tags, numbers, edges);
    walk.words();
    if (edges === null) return walk.hits;
    for (const here of edges.values()) for (const edge of here) walk.edge(edge, 0, edge.start, false, none);
    return inOrder(walk.hits);
  }
}

/** No word. */
const none = -1;

/**
 * One pass over a reading: from each place through the trie as far as it goes. A word that only begins terms is `unsure`,
 * known by its hash alone, until a second one follows.
 */
class Walk {
  readonly hits: TermHit[] = [];
  readonly #reading: Reading;
  readonly #words: Words;
  readonly #dictionary: Dictionary;
  readonly #trie: Trie;
  readonly #tags: Uint8Array;
  readonly #numbers: Int32Array;
  readonly #edges: Places['edges'] | null;
  #graphemes: Graphemes | null = null;

  constructor(
    reading: Reading,
    dictionary: Dictionary,
    trie: Trie,
    tags: Uint8Array,
    numbers: Int32Array,
    edges: Places['edges'] | null,
  ) {
    this.#reading = reading;
    this.#words = reading.words;
    this.#dictionary = dictionary;
    this.#trie = trie;
    this.#tags = tags;
    this.#numbers = numbers;
    this.#edges = edges;
  }

  /**
   * Sets out from every plain word. Most that begin terms end none and have nothing behind them that a term goes on with:
   * that is seen here, before anything is done for them.
   */
  words(): void {
    const { count, starts, ends } = this.#words;
    for (let word = 0; word < count; word += 1) {
      const number = this.#numbers[word] ?? none;
      const state = number < 0 ? 0 : this.#trie.step(0, number);
      if (state === 0) continue;
      const isBeginning = !this.#trie.hasTerms(state);
      if (isBeginning ? !this.#mayGoOn(state, word + 1) : !this.#isSure(word)) continue;
      this.#arrive(state, starts[word] ?? 0, ends[word] ?? 0, word + 1, false, isBeginning ? word : none);
    }
  }

  /** Whether a word that a term goes on with, or another reading of what stands there, is at a place and not parted from the one before. */
  #mayGoOn(state: number, place: number): boolean {
    if (place >= this.#words.count || this.#words.gaps[place] === gap.closed) return false;
    const number = this.#numbers[place] ?? none;
    return (number >= 0 && this.#trie.step(state, number) !== 0) || (this.#edges?.has(place) ?? false);
  }

  /** Goes on by the plain word at a place. */
  #word(word: number, state: number, start: number, disguised: boolean, unsure: number): void {
    const number = this.#numbers[word] ?? none;
    const next = number < 0 ? 0 : this.#trie.step(state, number);
    if (next !== 0 && this.#isSure(word) && this.#isSure(unsure))
      this.#arrive(next, start, this.#words.ends[word] ?? 0, word + 1, disguised, none);
  }

  /** Goes on by another reading of what stands at a place. */
  edge(edge: Edge, state: number, start: number, disguised: boolean, unsure: number): void {
    const next = this.#trie.step(state, edge.number);
    if (next !== 0 && this.#isSure(unsure))
      this.#arrive(next, start, edge.end, edge.next, disguised || edge.disguised, none);
  }

  #isSure(word: number): boolean {
    return word === none || this.#dictionary.isWord(this.#numbers[word] ?? none, this.#reading, word);
  }

  #arrive(
    state: number,
    start: number,
    end: number,
    place: number,
    disguised: boolean,
    unsure: number,
  ): void {
    const trie = this.#trie;
    let output = trie.firstOutput(state);
    if (output !== 0) {
      const span = this.#whole(start, end);
      for (; output !== 0; output = trie.nextOutput(output)) {
        const term = trie.termOf(output);
        if (this.#tags[term] === 1 && !isWholeTag(this.#reading.text, span)) continue;
        this.hits.push({ term, start: span.start, end: span.end, disguised });
      }
    }
    if (!trie.hasMore(state)) return;
    if (place < this.#words.count) {
      if (this.#words.gaps[place] === gap.closed) return;
      this.#word(place, state, start, disguised, unsure);
    }
    const edges = this.#edges?.get(place);
    if (edges === undefined) return;
    for (const edge of edges) this.edge(edge, state, start, disguised, unsure);
  }

  /** The span, wider where it would cut a grapheme; which it does not where Latin letters and common signs are at its edges. */
  #whole(start: number, end: number): Span {
    const { text } = this.#reading;
    if (isGraphemeEdge(text, start) && isGraphemeEdge(text, end)) return { start, end };
    this.#graphemes ??= graphemesOf(text);
    return { start: this.#graphemes.floor(start), end: this.#graphemes.ceil(end) };
  }
}

/** Whether the span is all that stands behind a hash sign: not a word alone, and not the beginning of a longer hashtag. */
function isWholeTag(text: string, { start, end }: Span): boolean {
  return /[#＃]/.test(text.charAt(start - 1)) && !/^[\p{L}\p{N}_]/u.test(text.slice(end, end + 2));
}

/** Hits by start, then end, then term; of the same hit twice the plain one. */
function inOrder(hits: TermHit[]): TermHit[] {
  if (hits.length > fewHits) hits.sort(compareHits);
  else sortFew(hits);
  return hits.filter((hit, at) => {
    const last = hits[at - 1];
    return last === undefined || last.start !== hit.start || last.end !== hit.end || last.term !== hit.term;
  });
}

function compareHits(one: TermHit, other: TermHit): number {
  return (
    one.start - other.start ||
    one.end - other.end ||
    one.term - other.term ||
    Number(one.disguised) - Number(other.disguised)
  );
}

/** So many hits, most of them in order, are sorted sooner by putting each in its place. */
const fewHits = 50;

function sortFew(hits: TermHit[]): void {
  for (let at = 1; at < hits.length; at += 1) {
    const hit = hits[at];
    if (hit === undefined) return;
    let place = at;
    for (; place > 0; place -= 1) {
      const before = hits[place - 1];
      if (before === undefined || compareHits(before, hit) <= 0) break;
      hits[place] = before;
    }
    hits[place] = hit;
  }
}

let scratch = new Int32Array(1024);

/** Room for the number of each word, used anew by every call. */
function numbersFor(count: number): Int32Array {
  if (scratch.length < count) scratch = new Int32Array(count * 2);
  return scratch;
}
