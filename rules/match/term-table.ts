import { rarityOf } from '../text/vocabulary';
import type { Dictionary } from './dictionary';
import { writeNumbers } from './numbers';
import type { Trie } from './trie';

/**
 * Terms as they were read once, every form of them: what `TermsBuilder.table` gives and `newTerms` begins with. It is kept
 * as strings, of numbers as `readNumbers` reads them, and laid out so that taking it in needs next to no work: a background that
 * was stopped does so at its first check.
 * The states of the trie are numbered from the root, 0, on; behind it come those that a word alone leads to, in the order
 * of the words, and then those that follow each state, in the order of the states. The words that English has most often
 * come first: what a text asks for most stands close together, where a processor has it at hand.
 */
export interface TermTable {
  /** The folded words by their numbers, a space behind each; first those that terms begin with. */
  readonly words: string;
  /** How many words terms begin with: word `w` of these leads from the root to state `w + 1`. */
  readonly roots: number;
  /** How many states there are behind the root. */
  readonly states: number;
  /** For each state from 1 on, how many follow it. */
  readonly following: string;
  /** For each state that is not behind the root, the word that leads to it; rising within those that follow one state. */
  readonly steps: string;
  /** For each state from 1 on, how many terms end in it. */
  readonly ending: string;
  /** How many that is together. */
  readonly outputs: number;
  /** Those terms, state by state. */
  readonly terms: string;
  /** How many terms there are. */
  readonly size: number;
  /** The terms that are found only as a whole hashtag. */
  readonly tags: readonly number[];
}

/** What comes behind all words that are common English. */
const rarest = 9;

/** Lays out what a dictionary and a trie hold that were filled from nothing. */
export function layOut(dictionary: Dictionary, trie: Trie, isTag: Uint8Array): TermTable {
  const following = new Map<number, { word: number; state: number }[]>();
  for (const { from, word, to } of trie.edges()) {
    const known = following.get(from);
    if (known === undefined) following.set(from, [{ word, state: to }]);
    else known.push({ word, state: to });
  }
  const rarity = Array.from(
    { length: dictionary.size },
    (_, word) => rarityOf(dictionary.formOf(word)) ?? rarest,
  );
  const rarityAt = (word: number) => rarity[word] ?? rarest;
  const roots = (following.get(0) ?? []).sort(
    (one, other) => rarityAt(one.word) - rarityAt(other.word) || one.word - other.word,
  );
  const order = new Set(roots.map(({ word }) => word));
  for (let word = 0; word < dictionary.size; word += 1) order.add(word);
  const numbers = new Map([...order].map((word, number) => [word, number]));
  const table = {
    following: [] as number[],
    steps: [] as number[],
    ending: [] as number[],
    terms: [] as number[],
  };
  const states = roots.map(({ state }) => state);
  for (let at = 0; at < states.length; at += 1) {
    const state = states[at] ?? 0;
    const next = (following.get(state) ?? [])
      .map((edge) => ({ step: numbers.get(edge.word) ?? 0, state: edge.state }))
      .sort((one, other) => one.step - other.step);
    table.following.push(next.length);
    table.steps.push(...next.map(({ step }) => step));
    states.push(...next.map((edge) => edge.state));
    const before = table.terms.length;
    for (let output = trie.firstOutput(state); output !== 0; output = trie.nextOutput(output))
      table.terms.push(trie.termOf(output));
    table.ending.push(table.terms.length - before);
  }
  return {
    words: [...order].map((word) => `${dictionary.formOf(word)} `).join(''),
    roots: roots.length,
    states: states.length,
    following: writeNumbers(table.following),
    steps: writeNumbers(table.steps),
    ending: writeNumbers(table.ending),
    outputs: table.terms.length,
    terms: writeNumbers(table.terms),
    size: isTag.length,
    tags: Array.from(isTag.keys()).filter((term) => isTag[term] === 1),
  };
}
