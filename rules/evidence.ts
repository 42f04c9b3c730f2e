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
}

interface PartEvidence {
  readonly hits: ReadonlyMap<Source, readonly EntryHit[]>;
  readonly literals: ReadonlySet<Source>;
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
  const parts = readings.map((reading) => scan(reading, scanner));
  const made = new Map<object, unknown>();
  const occurring = new Set(parts.flatMap((part) => [...part.hits.keys(), ...part.literals]));
  const evidence: Evidence = {
    draft,
    past,
    now,
    readings,
    hits: (list, part) => parts[part]?.hits.get(list) ?? none,
    occurs: (source, part) => {
      const found = parts[part];
      return found !== undefined && (found.hits.has(source) || found.literals.has(source));
    },
    once<T>(key: object, make: () => T): T {
      if (!made.has(key)) made.set(key, make());
      return made.get(key) as T;
    },
  };
  return { evidence, occurring };
}

function scan(reading: Reading, { terms, lists, literals, literalSources }: Scanner): PartEvidence {
  const hits = new Map<Source, EntryHit[]>();
  for (const { term, start, end } of terms.find(reading)) {
    const last = lists.starts[term + 1] ?? 0;
    for (let row = lists.starts[term] ?? last; row < last; row += 1) {
      const source = lists.sources[row] ?? -1;
      const hit = { start, end, entry: lists.entries[row] ?? -1 };
      const list = hits.get(source);
      if (list === undefined) hits.set(source, [hit]);
      else list.push(hit);
    }
  }
  const found = new Set<Source>();
  for (const group of literals.find(reading.text)) found.add(literalSources[group] ?? -1);
  return { hits, literals: found };
}
