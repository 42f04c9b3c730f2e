import type { Draft } from './draft';
import type { Literals } from './match/literals';
import type { Terms } from './match/terms';
import type { Now, Past } from './now';
import type { EntryHit, Evidence, Source } from './signals/signal';
import { type Reading, readText } from './text/reading';

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

/** What occurs in one part. */
interface PartEvidence {
  hits(list: Source): readonly EntryHit[];
  occurs(source: Source): boolean;
}

const none: readonly EntryHit[] = [];

/** Texts kept as they were read: the parts of a thread, and a draft that several identities are asked about. */
const keptReadings = 32;
const readings = new Map<string, Reading>();

/** The reading of a text, made anew only where the text is new: models and grammar remember by the reading. */
function readOnce(text: string): Reading {
  const known = readings.get(text);
  if (known !== undefined) return known;
  const reading = readText(text);
  readings.set(text, reading);
  const oldest = readings.keys().next().value;
  if (readings.size > keptReadings && oldest !== undefined) readings.delete(oldest);
  return reading;
}

/** Reads the draft once and tells what occurs in it, and which sources rules may therefore be asked about. */
export function gather(
  draft: Draft,
  scanner: Scanner,
  past: Past,
  now: Now,
): { evidence: Evidence; occurring: ReadonlySet<Source> } {
  const readings = draft.parts.map(readOnce);
  const occurring = new Set<Source>();
  const parts = readings.map((reading) => scan(reading, scanner, occurring));
  const made = new Map<object, unknown>();
  const evidence: Evidence = {
    draft,
    past,
    now,
    readings,
    hits: (list, part) => parts[part]?.hits(list) ?? none,
    occurs: (source, part) => parts[part]?.occurs(source) ?? false,
    once<T>(key: object, make: () => T): T {
      const known = made.get(key);
      if (known !== undefined || made.has(key)) return known as T;
      const value = make();
      made.set(key, value);
      return value;
    },
  };
  return { evidence, occurring };
}

/** By source: its last row so far, valid where it has a first; used anew by every scan, in which typed arrays cost most. */
let lasts = new Int32Array(256);

/**
 * Notes by numbers alone which terms of which lists occur; the hits of a list are made when it is first asked for,
 * which few of them are.
 */
function scan(reading: Reading, scanner: Scanner, occurring: Set<Source>): PartEvidence {
  const { terms, lists, literals, literalSources, sources } = scanner;
  const found = terms.find(reading);
  /** By source: one more than its first row, 0 for none, -1 where a literal occurs. */
  const firsts: number[] = new Array(sources).fill(0);
  if (lasts.length < sources) lasts = new Int32Array(sources);
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
        occurring.add(source);
      }
      lasts[source] = row;
    }
  }
  for (const group of literals.find(reading.text)) {
    const source = literalSources[group] ?? 0;
    firsts[source] = -1;
    occurring.add(source);
  }
  const made: (readonly EntryHit[] | undefined)[] = [];
  return {
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
