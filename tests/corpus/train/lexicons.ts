import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deniedHash, pairHash } from '../../../rules/match/features';
import { readText } from '../../../rules/text/reading';
import { Families } from './families';
import { readValences } from './valences';

/** What a word counts in a list's column: 1, or how good or bad it was judged. */
export interface Share {
  readonly column: number;
  readonly value: number;
}

/** Word lists by name, and which of them each feature belongs to. */
export interface Lexicons {
  readonly names: readonly string[];
  /** The lists whose thousands of words would cost room in every model: only a task that names one learns with it. */
  readonly named: ReadonlySet<string>;
  /** Feature to what it counts in which columns: the list's own, or the one of its denied words. */
  readonly shares: ReadonlyMap<number, readonly Share[]>;
  readonly negators: readonly number[];
  /** Words that say little by themselves: a model holds what it learns of them more firmly to nothing. */
  readonly plain: ReadonlySet<number>;
  /** The families of the lists' words, and of every post's that is read with them. */
  readonly families: Families;
}

const VOWELS = 'aeiou';
const PLAIN = 'plain.txt';
/** Lists of turns of phrase that tell a mood, of what companies are called, and of one topic's own words. */
const APART = [
  'bitter',
  'brand',
  'demean',
  'faith',
  'flaws',
  'grim',
  'harm',
  'harmless',
  'informative',
  'merits',
  'peoples',
];

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
 * Reads every list of a folder, and the valences that others have published. A list's words are parted by commas; `~`
 * after one stands for its inflections. List number n has column n, its denied words column `names.length + n`.
 */
export function readLexicons(folder: string): Lexicons {
  const lists = readdirSync(folder)
    .filter((file) => file.endsWith('.txt') && file !== PLAIN)
    .sort()
    .map((file) => ({ name: file.slice(0, -4), words: readList(join(folder, file)) }));
  const valences = readValences();
  const names = [...lists, ...valences].map(({ name }) => name);
  const shares = new Map<number, Map<number, number>>();
  const note = (hash: number, column: number, value: number): void => {
    const known = shares.get(hash);
    if (known) known.set(column, value);
    else shares.set(hash, new Map([[column, value]]));
  };
  const enter = (
    { hash, single }: { hash: number; single: boolean },
    column: number,
    value: number,
  ): void => {
    note(hash, column, value);
    if (single) note(deniedHash(hash), names.length + column, value);
  };
  const plain = new Set(singles(readList(join(folder, PLAIN))).flatMap((hash) => [hash, deniedHash(hash)]));
  const families = new Families(plain);
  lists.forEach(({ name, words }, column) => {
    for (const word of words) {
      families.add(readText(word));
      const phrase = phraseHash(word);
      if (!phrase) throw new Error(`${name}.txt: "${word}" has no word or more than three`);
      enter(phrase, column, 1);
    }
  });
  valences.forEach(({ of }, index) => {
    for (const [word, value] of of) {
      families.add(readText(word));
      const phrase = phraseHash(word);
      if (phrase) enter(phrase, lists.length + index, value);
    }
  });
  return {
    names,
    named: new Set([...valences.map(({ name }) => name), ...APART]),
    shares: new Map(
      [...shares].map(([hash, found]) => [hash, [...found].map(([column, value]) => ({ column, value }))]),
    ),
    families,
    negators: singles(lists.find(({ name }) => name === 'negator')?.words ?? []),
    plain,
  };
}

function readList(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter(Boolean)
    .flatMap((entry) => (entry.endsWith('~') ? inflected(entry.slice(0, -1)) : [entry]));
}
