import { hashOf } from '../text/hash';
import type { Reading } from '../text/reading';
import { foldedForm, gap, scan, scanned } from '../text/scan';
import { type Dictionary, newDictionary } from './dictionary';
import { formsOf, type Inflect } from './inflect';
import { Trie } from './trie';

export type { Inflect } from './inflect';

/** Gathers the terms of all packs and topics. */
export interface TermsBuilder {
  /** The term's number; the same term with the same inflection has the same number. */
  add(term: string, inflect: Inflect): number;
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

/** A builder without terms. */
export function newTerms(): TermsBuilder {
  const numbers = new Map<string, number>();
  const dictionary = newDictionary();
  const trie = new Trie();

  function add(term: string, inflect: Inflect): number {
    const key = `${inflect} ${term}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(key, number);
    for (const words of sequencesOf(term, inflect))
      trie.add(
        words.map((form) => dictionary.add(form, hashOf(form))),
        number,
      );
    return number;
  }

  function build(): Terms {
    dictionary.trim();
    trie.trim(dictionary.size);
    return new BuiltTerms(numbers.size, dictionary, trie);
  }
  return { add, build };
}

/** The sequences of folded words that are the term: its inflected forms, and the joined form of a hyphenated one. */
function sequencesOf(term: string, inflect: Inflect): string[][] {
  scan(term, true);
  const { count } = scanned;
  if (count === 0) return [];
  const words: string[] = [];
  let isHyphenated = count > 1;
  for (let word = 0; word < count; word += 1) {
    words.push(foldedForm(term, scanned.starts[word] ?? 0, scanned.ends[word] ?? 0));
    if (word > 0 && scanned.gaps[word] !== gap.hyphen) isHyphenated = false;
  }
  const changing = inflect === 'verb' ? 0 : count - 1;
  const sequences = formsOf(words[changing] ?? '', inflect).map((form) => words.with(changing, form));
  if (isHyphenated) for (const form of formsOf(words.join(''), inflect)) sequences.push([form]);
  for (const sequence of [...sequences])
    if (sequence.some((form) => form.includes("'")))
      sequences.push(sequence.map((form) => form.replaceAll("'", '')));
  return sequences;
}

class BuiltTerms implements Terms {
  readonly size: number;
  readonly #dictionary: Dictionary;
  readonly #trie: Trie;

  constructor(size: number, dictionary: Dictionary, trie: Trie) {
    this.size = size;
    this.#dictionary = dictionary;
    this.#trie = trie;
  }

  find(reading: Reading): TermHit[] {
    const { text, words } = reading;
    const { count, starts, ends, hashes, gaps } = words;
    const hits: TermHit[] = [];
    const numbers = numbersFor(count);
    for (let word = 0; word < count; word += 1)
      numbers[word] = this.#dictionary.find(text, starts[word] ?? 0, ends[word] ?? 0, hashes[word] ?? 0);
    for (let word = 0; word < count; word += 1) {
      let state = this.#trie.step(0, numbers[word] ?? -1);
      for (let last = word; state !== 0; ) {
        for (let output = this.#trie.firstOutput(state); output !== 0; output = this.#trie.nextOutput(output))
          hits.push({
            term: this.#trie.termOf(output),
            start: starts[word] ?? 0,
            end: ends[last] ?? 0,
            disguised: false,
          });
        last += 1;
        if (last >= count || gaps[last] === gap.closed) break;
        state = this.#trie.step(state, numbers[last] ?? -1);
      }
    }
    return hits;
  }
}

let scratch = new Int32Array(1024);

function numbersFor(count: number): Int32Array {
  if (scratch.length < count) scratch = new Int32Array(count * 2);
  return scratch;
}
