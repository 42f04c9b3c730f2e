import type { Span } from '../finding';
import { graphemesOf } from '../text/graphemes';
import { hashOf } from '../text/hash';
import type { Reading, Words } from '../text/reading';
import { scan } from '../text/scan';
import { gap, scanned } from '../text/scanned';
import { type Piece, segment } from '../text/segment';
import { foldedForm } from '../text/word';
import { type Dictionary, newDictionary } from './dictionary';
import { formsOf, type Inflect } from './inflect';
import type { Edge, Known, Places } from './places';
import { secondLook } from './second-look';
import { layOut, type TermTable } from './term-table';
import { Trie } from './trie';

export type { Inflect } from './inflect';

/** Gathers the terms of all packs and topics. */
export interface TermsBuilder {
  /**
   * The term's number; terms that read the same and have the same inflection share one. One that begins with `#` is found
   * only as a whole hashtag.
   */
  add(term: string, inflect: Inflect): number;
  /** All terms as they have been read, for `newTerms` to begin with elsewhere. */
  table(): TermTable;
  build(): Terms;
}

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

/**
 * A builder that holds the terms of a table under their numbers there, or none; what is added counts on from them.
 * @param room about how many terms are to be added
 */
export function newTerms(given: TermTable | null = null, room = 0): TermsBuilder {
  const dictionary = newDictionary(given?.words ?? '', room);
  const trie = new Trie(given, room);
  const first = given?.size ?? 0;
  /** By added term: its inflection, and the state at the end of the term itself, by which it is known again. */
  const inflects: Inflect[] = [];
  const ends: number[] = [];
  /** By added term: 1 where it is a hashtag. */
  const tags: (0 | 1)[] = [];

  /** By word, and by verbs apart: its other forms, for a list says the same last words again and again. */
  const bent = { noun: new Map<number, readonly number[]>(), verb: new Map<number, readonly number[]>() };
  /** The numbers of the words of the term at hand. */
  const numbers: number[] = [];

  function add(term: string, inflect: Inflect): number {
    return plainTerm.test(term) ? addPlain(term, inflect) : addAny(term, inflect);
  }

  /** A term that needs no reader: thousands are added before the first check, and none makes an object or a string. */
  function addPlain(term: string, inflect: Inflect): number {
    numbers.length = 0;
    for (let start = 0; start < term.length; ) {
      const space = term.indexOf(' ', start);
      const stop = space < 0 ? term.length : space;
      numbers.push(dictionary.addPlain(term, start, stop));
      start = stop + 1;
    }
    const end = trie.stateOf(numbers);
    const number = known(end, inflect, 0);
    if (number < first + inflects.length) return number;
    keep(end, inflect, 0);
    trie.put(end, number);
    if (inflect === 'none') return number;
    const changing = inflect === 'verb' ? 0 : numbers.length - 1;
    for (const form of bentForms(numbers[changing] ?? 0, inflect)) {
      let state = 0;
      for (let at = 0; at < numbers.length; at += 1)
        state = trie.follow(state, at === changing ? form : (numbers[at] ?? 0));
      trie.put(state, number);
    }
    return number;
  }

  function bentForms(word: number, inflect: 'noun' | 'verb'): readonly number[] {
    const known = bent[inflect].get(word);
    if (known !== undefined) return known;
    const made = formsOf(dictionary.formOf(word), inflect).slice(1).map(numberOf);
    bent[inflect].set(word, made);
    return made;
  }

  function keep(end: number, inflect: Inflect, tag: 0 | 1): void {
    inflects.push(inflect);
    tags.push(tag);
    ends.push(end);
  }

  function addAny(term: string, inflect: Inflect): number {
    const { words, isHyphenated } = wordsOf(term);
    const numbers = words.map(numberOf);
    const end = trie.stateOf(numbers);
    const tag = /^[#＃]/.test(term) ? 1 : 0;
    const number = known(end, inflect, tag);
    if (number < first + inflects.length) return number;
    keep(end, inflect, tag);
    if (end === 0) return number;
    trie.put(end, number);
    for (const variant of variantsOf(words, inflect, isHyphenated)) {
      // Most words of a variant are the term's own, at the same place.
      const changed = variant.map((form, at) => (form === words[at] ? (numbers[at] ?? 0) : numberOf(form)));
      trie.put(trie.stateOf(changed), number);
    }
    return number;
  }

  function numberOf(form: string): number {
    return dictionary.add(form, hashOf(form));
  }

  /** The number of the term that ends in a state, which is the next free one where there is none. */
  function known(end: number, inflect: Inflect, tag: 0 | 1): number {
    if (end === 0) {
      const empty = ends.findIndex((_, added) => isSame(added, end, inflect, tag));
      return first + (empty < 0 ? inflects.length : empty);
    }
    for (let output = trie.firstOutput(end); output !== 0; output = trie.nextOutput(output)) {
      const term = trie.termOf(output);
      if (isSame(term - first, end, inflect, tag)) return term;
    }
    return first + inflects.length;
  }

  function isSame(added: number, end: number, inflect: Inflect, tag: 0 | 1): boolean {
    return ends[added] === end && inflects[added] === inflect && tags[added] === tag;
  }

  function tagged(): Uint8Array {
    const all = new Uint8Array(first + tags.length);
    for (const term of given?.tags ?? []) all[term] = 1;
    all.set(tags, first);
    return all;
  }

  function build(): Terms {
    dictionary.trim();
    trie.trim(dictionary.size);
    return new BuiltTerms(tagged(), dictionary, trie);
  }
  return { add, table: () => layOut(dictionary, trie, tagged()), build };
}

/** The other forms of a term: inflected, a hyphenated one as one word, and without apostrophes. */
function variantsOf(
  words: readonly string[],
  inflect: Inflect,
  isHyphenated: boolean,
): (readonly string[])[] {
  const changing = inflect === 'verb' ? 0 : words.length - 1;
  const inflected =
    inflect === 'none'
      ? []
      : formsOf(words[changing] ?? '', inflect)
          .slice(1)
          .map((form) => words.with(changing, form));
  const joined = isHyphenated ? formsOf(words.join(''), inflect).map((form) => [form]) : [];
  const variants = [...inflected, ...joined];
  if (!words.some((form) => form.includes("'"))) return variants;
  return [...variants, ...[words, ...variants].map((forms) => forms.map((form) => form.replaceAll("'", '')))];
}

/** ASCII letters and digits only, with one space between words, as nearly all terms are written. */
const plainTerm = /^[a-z0-9]+(?: [a-z0-9]+)*$/i;

/** The folded words of a term, and whether hyphens alone are between them. */
function wordsOf(term: string): { words: string[]; isHyphenated: boolean } {
  scan(term, true);
  const { arena, first, next } = scanned;
  const words: string[] = [];
  let isHyphenated = next - first > 1;
  for (let word = first; word < next; word += 1) {
    words.push(foldedForm(term, arena.starts[word] ?? 0, arena.ends[word] ?? 0));
    if (word > first && arena.gaps[word] !== gap.hyphen) isHyphenated = false;
  }
  scanned.next = first;
  return { words, isHyphenated };
}

/** How many hashtags are remembered as they were taken apart: a draft is read again at each keystroke. */
const mostRuns = 500;

class BuiltTerms implements Terms {
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
    const runs = new Map<string, readonly Piece[]>();
    this.#known = {
      find: (form) => dictionary.findForm(form),
      hasHash,
      segment: (run) => {
        const known = runs.get(run);
        if (known !== undefined) return known;
        if (runs.size >= mostRuns) runs.clear();
        const pieces = segment(run, hasHash);
        runs.set(run, pieces);
        return pieces;
      },
    };
  }

  find(reading: Reading): TermHit[] {
    const { words, doubts } = reading;
    const { count, starts } = words;
    const numbers = numbersFor(count);
    this.#dictionary.findAll(reading, numbers);
    const places = doubts === 0 ? null : secondLook(reading, this.#known);
    const walk = new Walk(reading, this.#dictionary, this.#trie, this.#tags, numbers, places?.edges ?? null);
    for (let word = 0; word < count; word += 1)
      if ((numbers[word] ?? -1) >= 0) walk.word(word, 0, starts[word] ?? 0, false, none);
    if (places === null || places.edges.size === 0) return walk.hits;
    for (const edges of places.edges.values())
      for (const edge of edges) walk.edge(edge, 0, edge.start, false, none);
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
  readonly #whole: (span: Span) => Span;

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
    this.#whole = graphemesOf(reading.text);
  }

  /** Goes on by the plain word at a place. */
  word(word: number, state: number, start: number, disguised: boolean, unsure: number): void {
    const next = this.#trie.step(state, this.#numbers[word] ?? none);
    if (next === 0) return;
    const isBeginning = state === 0 && this.#trie.firstOutput(next) === 0;
    if (!isBeginning && !(this.#isSure(word) && this.#isSure(unsure))) return;
    this.#arrive(next, start, this.#words.ends[word] ?? 0, word + 1, disguised, isBeginning ? word : none);
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
      const span = this.#whole({ start, end });
      for (; output !== 0; output = trie.nextOutput(output)) {
        const term = trie.termOf(output);
        if (this.#tags[term] === 1 && !isWholeTag(this.#reading.text, span)) continue;
        this.hits.push({ term, start: span.start, end: span.end, disguised });
      }
    }
    if (!trie.hasMore(state)) return;
    if (place < this.#words.count) {
      if (this.#words.gaps[place] === gap.closed) return;
      this.word(place, state, start, disguised, unsure);
    }
    for (const edge of this.#edges?.get(place) ?? []) this.edge(edge, state, start, disguised, unsure);
  }
}

/** Whether the span is all that stands behind a hash sign: not a word alone, and not the beginning of a longer hashtag. */
function isWholeTag(text: string, { start, end }: Span): boolean {
  return /[#＃]/.test(text.charAt(start - 1)) && !/^[\p{L}\p{N}_]/u.test(text.slice(end, end + 2));
}

/** Hits by start, then end, then term; of the same hit twice the plain one. */
function inOrder(hits: TermHit[]): TermHit[] {
  hits.sort(
    (one, other) =>
      one.start - other.start ||
      one.end - other.end ||
      one.term - other.term ||
      Number(one.disguised) - Number(other.disguised),
  );
  return hits.filter((hit, at) => {
    const last = hits[at - 1];
    return last === undefined || last.start !== hit.start || last.end !== hit.end || last.term !== hit.term;
  });
}

let scratch = new Int32Array(1024);

/** Room for the number of each word, used anew by every call. */
function numbersFor(count: number): Int32Array {
  if (scratch.length < count) scratch = new Int32Array(count * 2);
  return scratch;
}
