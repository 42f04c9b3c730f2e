import { builtInTopicTerms } from './built-in';
import type { TermLists } from './evidence';
import { readNumbers } from './match/numbers';
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
  const builder = newTerms(hasKnown ? builtInTopicTerms : undefined, unknown);
  const rows = new Int32Array(count);
  const ends = new Int32Array(lists.length);
  let row = 0;
  for (const [list, { groups }] of lists.entries()) {
    for (const group of groups) {
      if ('known' in group) rows.set(readNumbers(group.known, group.count), row);
      else
        for (let at = 0; at < group.terms.length; at += 1)
          rows[row + at] = builder.add(group.terms[at] ?? '', group.inflect);
      row += sizeOf(group);
    }
    ends[list] = row;
  }
  const terms = builder.build();
  return { terms, lists: byTerm(lists, rows, ends, terms.size) };
}

/**
 * The entries of all lists by their terms, which are numbers from 0, sorted by counting.
 * @param rows the term of each entry, list after list
 * @param ends by list: where its entries end
 */
function byTerm(lists: readonly List[], rows: Int32Array, ends: Int32Array, terms: number): TermLists {
  const starts = new Int32Array(terms + 2);
  for (let at = 0; at < rows.length; at += 1) {
    const term = rows[at] ?? 0;
    starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  }
  for (let term = 1; term < starts.length; term += 1)
    starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
  const next = starts.slice();
  const sources = new Int32Array(rows.length);
  const entries = new Int32Array(rows.length);
  let first = 0;
  for (const [list, { source }] of lists.entries()) {
    const end = ends[list] ?? first;
    for (let at = first; at < end; at += 1) {
      const term = rows[at] ?? 0;
      const row = next[term] ?? 0;
      next[term] = row + 1;
      sources[row] = source;
      entries[row] = at - first;
    }
    first = end;
  }
  return { starts, sources, entries };
}
