import type { Draft } from './draft';
import type { Now } from './now';
import type { Scanner } from './occurrences';
import { newPartReader, type Part } from './part';
import type { Past } from './past';
import { type Self, unknownSelf } from './self';
import type { Evidence, Source } from './signals/signal';
import { onceIn } from './text/reading';

export type { Scanner, TermLists } from './occurrences';

/** By scanner, so that what is kept of a code's drafts goes with the code. */
const readers = new WeakMap<Scanner, (text: string) => Part>();

function readerOf(scanner: Scanner): (text: string) => Part {
  const known = readers.get(scanner);
  if (known !== undefined) return known;
  const reader = newPartReader(scanner);
  readers.set(scanner, reader);
  return reader;
}

/**
 * Reads the draft once and tells what occurs in it, and which sources rules may therefore be asked about, some of them
 * more than once where the draft has several parts.
 */
export function gather(
  draft: Draft,
  scanner: Scanner,
  past: Past,
  now: Now,
  self: Self = unknownSelf,
): { evidence: Evidence; occurring: readonly Source[] } {
  const read = readerOf(scanner);
  const parts = draft.parts.map((text) => read(text));
  let made: Map<object, unknown> | null = null;
  const evidence: Evidence = {
    draft,
    past,
    now,
    self,
    readings: parts.map(({ reading }) => reading),
    hits: (list, part) => parts[part]?.hits(list) ?? [],
    occurs: (source, part) => parts[part]?.occurs(source) ?? false,
    find: (finder, part) => parts[part]?.find(finder) ?? [],
    once: (key, make) => {
      made ??= new Map();
      return onceIn(made, key, make);
    },
  };
  return {
    evidence,
    occurring: parts.length === 1 ? (parts[0]?.sources ?? []) : parts.flatMap(({ sources }) => sources),
  };
}
