import type { Literals } from './match/literals';
import type { TermHit, Terms } from './match/terms';
import type { EntryHit, Source } from './signals/signal';
import type { Reading } from './text/reading';

/** Which lists a term belongs to, as one flat table: term `t` has the rows from `starts[t]` up to `starts[t + 1]`. */
export interface TermLists {
  readonly starts: Int32Array;
  readonly sources: Int32Array;
  readonly entries: Int32Array;
}

/** How the one pass over a text is made for a code. */
export interface Scanner {
  readonly terms: Terms;
  readonly lists: TermLists;
  readonly literals: Literals;
  /** The source of each group of literals. */
  readonly literalSources: readonly Source[];
  /** How many sources there are, counted from 0. */
  readonly sources: number;
}

/** What occurs in a text. */
export interface Occurrences {
  /** Of what something occurs, each once. */
  readonly sources: readonly Source[];
  occurs(source: Source): boolean;
  /** Where the terms of a list stand, in order of start. */
  hits(list: Source): readonly EntryHit[];
}

const none: readonly EntryHit[] = [];

/** Bits that a number has room for without becoming more than a number. */
const bitsInNumber = 30;

/**
 * Notes by single bits what occurs; the hits of a list are made when it is first asked for, which few of them are.
 */
export function occurrencesIn(reading: Reading, scanner: Scanner): Occurrences {
  const { terms, lists, literals, literalSources } = scanner;
  const found = terms.find(reading);
  const bits: number[] = [];
  for (let at = 0; at < scanner.sources; at += bitsInNumber) bits.push(0);
  const sources: Source[] = [];

  function note(source: Source): void {
    const at = (source / bitsInNumber) | 0;
    const bit = 1 << (source % bitsInNumber);
    if (((bits[at] ?? 0) & bit) !== 0) return;
    bits[at] = (bits[at] ?? 0) | bit;
    sources.push(source);
  }
  function occurs(source: Source): boolean {
    return (((bits[(source / bitsInNumber) | 0] ?? 0) >>> (source % bitsInNumber)) & 1) === 1;
  }

  for (const { term } of found) {
    const end = lists.starts[term + 1] ?? 0;
    for (let at = lists.starts[term] ?? end; at < end; at += 1) note(lists.sources[at] ?? 0);
  }
  for (const group of literals.find(reading.text)) note(literalSources[group] ?? 0);

  let made: Map<Source, readonly EntryHit[]> | null = null;
  return {
    sources,
    occurs,
    hits(list) {
      if (!occurs(list)) return none;
      made ??= new Map();
      const known = made.get(list) ?? hitsOf(list, found, lists);
      made.set(list, known);
      return known;
    },
  };
}

function hitsOf(
  list: Source,
  found: readonly TermHit[],
  { starts, sources, entries }: TermLists,
): EntryHit[] {
  const hits: EntryHit[] = [];
  for (const { term, start, end } of found) {
    const last = starts[term + 1] ?? 0;
    for (let at = starts[term] ?? last; at < last; at += 1)
      if (sources[at] === list) hits.push({ start, end, entry: entries[at] ?? -1 });
  }
  return hits;
}
