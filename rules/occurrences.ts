import type { Literals } from './match/literals';
import type { Terms } from './match/terms';
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

/** By source: its last row so far, valid where it has a first; used anew by every scan, in which typed arrays cost most. */
let lasts = new Int32Array(256);

/**
 * Notes by numbers alone which terms of which lists occur; the hits of a list are made when it is first asked for,
 * which few of them are.
 */
export function occurrencesIn(reading: Reading, scanner: Scanner): Occurrences {
  const { terms, lists, literals, literalSources } = scanner;
  const found = terms.find(reading);
  /** By source: one more than its first row, 0 for none, -1 where a literal occurs. */
  const firsts: number[] = new Array(scanner.sources).fill(0);
  const sources: Source[] = [];
  if (lasts.length < scanner.sources) lasts = new Int32Array(scanner.sources);
  /** By row: the hit, the row of the table of lists, and one more than the next row of the same source. */
  const hitOf: number[] = [];
  const listed: number[] = [];
  const nextOf: number[] = [];
  for (let hit = 0; hit < found.length; hit += 1) {
    const term = found[hit]?.term ?? 0;
    const end = lists.starts[term + 1] ?? 0;
    for (let at = lists.starts[term] ?? end; at < end; at += 1) {
      const source = lists.sources[at] ?? 0;
      const row = hitOf.push(hit);
      listed.push(at);
      nextOf.push(0);
      if (firsts[source] !== 0) nextOf[(lasts[source] ?? 0) - 1] = row;
      else {
        firsts[source] = row;
        sources.push(source);
      }
      lasts[source] = row;
    }
  }
  for (const group of literals.find(reading.text)) {
    const source = literalSources[group] ?? 0;
    firsts[source] = -1;
    sources.push(source);
  }
  const made: (readonly EntryHit[] | undefined)[] = [];
  return {
    sources,
    occurs: (source) => firsts[source] !== 0,
    hits(list) {
      let row = firsts[list] ?? 0;
      if (row <= 0) return none;
      const known = made[list];
      if (known !== undefined) return known;
      const hits: EntryHit[] = [];
      for (; row !== 0; row = nextOf[row - 1] ?? 0) {
        const { start, end } = found[hitOf[row - 1] ?? 0] ?? { start: 0, end: 0 };
        hits.push({ start, end, entry: lists.entries[listed[row - 1] ?? 0] ?? -1 });
      }
      made[list] = hits;
      return hits;
    },
  };
}
