import type { Span } from '../finding';
import type { Reading } from '../text/reading';

/** Whether two spans share a character. */
export function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Of spans that overlap, the longer, and of equally long ones the first; in order of start. */
export function longest<S extends Span>(spans: readonly S[]): S[] {
  const kept: S[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || !overlap(last, span)) kept.push(span);
    else if (span.end - span.start > last.end - last.start) kept[kept.length - 1] = span;
  }
  return kept;
}

/** How many words lie between two spans, 0 where they touch or overlap. */
export function wordsBetween(reading: Reading, one: Span, other: Span): number {
  const [first, second] = one.start <= other.start ? [one, other] : [other, one];
  return Math.max(0, reading.wordAt(second.start) - reading.wordAt(Math.max(first.start, first.end - 1)) - 1);
}

/** Of spans in order of start, those that begin within so many characters of a place: found by halving, not by looking at all. */
export function around<S extends Span>(
  sorted: readonly S[],
  { start, end }: Span,
  characters: number,
): readonly S[] {
  const from = firstFrom(sorted, start - characters);
  const to = firstFrom(sorted, end + characters);
  return from === 0 && to === sorted.length ? sorted : sorted.slice(from, to);
}

/** The first of spans in order of start that begins at an offset or behind it, their number where none does. */
export function firstFrom(sorted: readonly Pick<Span, 'start'>[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
