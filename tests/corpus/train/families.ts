import { deniedHash } from '../../../rules/match/features';
import type { Reading } from '../../../rules/text/reading';

/** Endings of English words, the longest first, that leave what a word speaks of as it is. */
const endings = (
  'iness ments ingly fully tions ment ness edly tion ions less able ings ers ing ion ies ied est ous ful ' +
  'ily ive ity ed es er ly al en s d e y'
).split(' ');
const fewestLetters = 4;
const isFamily = /^\p{L}{3,}/u;

/** What a word and its inflections have in common: "disappointed" and "disappointment" are of one family. */
export function familyOf(word: string): string {
  let stem = word.toLowerCase().replace(/['’]s$/, '');
  for (let round = 0; round < 2; round++) {
    const ending = endings.find((each) => stem.endsWith(each) && stem.length - each.length >= fewestLetters);
    if (ending === undefined) break;
    stem = stem.slice(0, -ending.length);
  }
  return stem.replace(/([^aeiou])\1$/, '$1');
}

/** The family of every word that was read, by the word's feature; denied words have families of their own. */
export class Families {
  readonly #families = new Map<number, string>();
  readonly #alone: ReadonlySet<number>;

  /** @param alone the features of words that learn by themselves */
  constructor(alone: ReadonlySet<number>) {
    this.#alone = alone;
  }

  add({ text, words }: Reading): void {
    for (let word = 0; word < words.count; word++) {
      const hash = words.hashes[word] ?? 0;
      if (this.#families.has(hash) || this.#alone.has(hash)) continue;
      const family = familyOf(text.slice(words.starts[word], words.ends[word]));
      if (!isFamily.test(family)) continue;
      this.#families.set(hash, family);
      this.#families.set(deniedHash(hash), `not ${family}`);
    }
  }

  of(hash: number): string | undefined {
    return this.#families.get(hash);
  }

  [Symbol.iterator](): IterableIterator<[number, string]> {
    return this.#families.entries();
  }
}
