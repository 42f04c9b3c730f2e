import { hashOf } from '../text/hash';
import { scan } from '../text/scan';
import { gap, scanned } from '../text/scanned';
import { foldedForm } from '../text/word';
import { newDictionary } from './dictionary';
import { formsOf, type Inflect } from './inflect';
import { layOut, type TermTable } from './term-table';
import { Trie } from './trie';
import { BuiltTerms, type Terms } from './walk';

export type { Inflect } from './inflect';
export type { TermHit, Terms } from './walk';

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
    return isPlain(term) ? addPlain(term, inflect) : addAny(term, inflect);
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

/**
 * Whether a term is ASCII letters and digits only, with one space between words, as nearly all are written. By hand, because
 * a regular expression took a twelfth of the time of building 100,000 terms.
 */
function isPlain(term: string): boolean {
  let isSpace = true;
  for (let at = 0; at < term.length; at += 1) {
    const unit = term.charCodeAt(at);
    const wasSpace = isSpace;
    isSpace = unit === 32;
    const isLetter = (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
    if (!isLetter && (!isSpace || wasSpace)) return false;
  }
  return !isSpace;
}

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
