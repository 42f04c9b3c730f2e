import { builtInTopicTerms } from './built-in';
import type { TermLists } from './evidence';
import { newTerms, type Terms } from './match/terms';
import type { Group, Source } from './signals/signal';
import { sizeOf } from './signals/words';

/** A list of a rule or a topic, and what stands for it among all that can occur. */
export interface List {
  readonly source: Source;
  readonly groups: readonly Group[];
}

/** The automaton of all lists, and which list each term is on and as which entry. */
export function tableOf(lists: readonly List[]): { terms: Terms; lists: TermLists } {
  const hasKnown = lists.some(({ groups }) => groups.some((group) => 'known' in group));
  let count = 0;
  let unknown = 0;
  for (const { groups } of lists)
    for (const group of groups) {
      count += sizeOf(group);
      if ('terms' in group) unknown += group.terms.length;
    }
  const builder = newTerms(hasKnown ? builtInTopicTerms() : undefined, unknown);
  const rows = {
    terms: new Int32Array(count),
    sources: new Int32Array(count),
    entries: new Int32Array(count),
  };
  let row = 0;
  for (const { source, groups } of lists) {
    const first = row;
    for (const group of groups) {
      if ('known' in group) rows.terms.set(group.known, row);
      else
        for (let at = 0; at < group.terms.length; at += 1)
          rows.terms[row + at] = builder.add(group.terms[at] ?? '', group.inflect);
      row += sizeOf(group);
    }
    rows.sources.fill(source, first, row);
    for (let at = first; at < row; at += 1) rows.entries[at] = at - first;
  }
  const terms = builder.build();
  return { terms, lists: byTerm(rows, terms.size) };
}

/** Rows sorted by their terms, which are numbers from 0, by counting. */
function byTerm(
  rows: Readonly<Record<'terms' | 'sources' | 'entries', Int32Array>>,
  terms: number,
): TermLists {
  const starts = new Int32Array(terms + 2);
  for (const term of rows.terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 1; term < starts.length; term += 1)
    starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
  const next = starts.slice();
  const count = rows.terms.length;
  const table = { starts, sources: new Int32Array(count), entries: new Int32Array(count) };
  for (let at = 0; at < count; at += 1) {
    const term = rows.terms[at] ?? 0;
    const row = next[term] ?? 0;
    next[term] = row + 1;
    table.sources[row] = rows.sources[at] ?? -1;
    table.entries[row] = rows.entries[at] ?? -1;
  }
  return table;
}
