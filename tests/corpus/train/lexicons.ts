import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deniedHash, pairHash } from '../../../rules/match/features';
import { readText } from '../../../rules/text/reading';

/** Word lists by name, and which of them each feature belongs to. */
export interface Lexicons {
  readonly names: readonly string[];
  /** Feature to the columns that it counts in: the list's own, or the one of its denied words. */
  readonly columns: ReadonlyMap<number, readonly number[]>;
  readonly negators: readonly number[];
}

const VOWELS = 'aeiou';

/** A noun's plural and a verb's -s, -ed and -ing; what does not exist is never met and does no harm. */
function inflected(stem: string): string[] {
  const last = stem.at(-1) ?? '';
  const consonantY = last === 'y' && !VOWELS.includes(stem.at(-2) ?? '');
  const cut = last === 'e' || consonantY ? stem.slice(0, -1) : stem;
  if (last === 'e') return [stem, `${stem}s`, `${stem}d`, `${cut}ing`];
  if (consonantY) return [stem, `${cut}ies`, `${cut}ied`, `${stem}ing`];
  return [stem, /(s|x|ch|sh)$/.test(stem) ? `${stem}es` : `${stem}s`, `${stem}ed`, `${stem}ing`];
}

/** The feature of a phrase of one to three words, with a marker for its first word alone. */
function phraseHash(phrase: string): { hash: number; single: boolean } | null {
  const { count, hashes } = readText(phrase).words;
  const [first, second, third] = hashes;
  if (first === undefined || count > 3) return null;
  if (second === undefined) return { hash: first, single: true };
  if (third === undefined) return { hash: pairHash(first, second), single: false };
  return { hash: pairHash(first, pairHash(second, third)), single: false };
}

const singles = (words: readonly string[]): number[] =>
  words.flatMap((word) => {
    const found = phraseHash(word);
    return found?.single ? [found.hash] : [];
  });

/**
 * Reads every list of a folder. A list's words are parted by commas; `~` after one stands for its inflections.
 * List number n has column n, its denied words column `names.length + n`.
 */
export function readLexicons(folder: string): Lexicons {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort();
  const names = files.map((file) => file.slice(0, -4));
  const columns = new Map<number, Set<number>>();
  const note = (hash: number, column: number): void => {
    const known = columns.get(hash);
    if (known) known.add(column);
    else columns.set(hash, new Set([column]));
  };
  let negators: number[] = [];
  files.forEach((file, column) => {
    const entries = readFileSync(join(folder, file), 'utf8')
      .split(/[,\n]/)
      .map((entry) => entry.trim())
      .filter(Boolean);
    const words = entries.flatMap((entry) => (entry.endsWith('~') ? inflected(entry.slice(0, -1)) : [entry]));
    if (names[column] === 'negator') negators = singles(words);
    for (const word of words) {
      const phrase = phraseHash(word);
      if (!phrase) throw new Error(`${file}: "${word}" has no word or more than three`);
      note(phrase.hash, column);
      if (phrase.single) note(deniedHash(phrase.hash), files.length + column);
    }
  });
  return {
    names,
    columns: new Map([...columns].map(([hash, found]) => [hash, [...found]])),
    negators,
  };
}
