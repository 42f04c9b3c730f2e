import type { Level, Span } from '../../../rules/finding';

/** A stretch of one part to underline, with the level that says how. */
export interface Mark extends Span {
  readonly level: Level;
}

/**
 * Carries marks from one state of a text to the next over the one edit that lies between them (what differs after the
 * common beginning and before the common end). A mark that the edit touches is dropped: its words are no longer those
 * that were judged.
 */
export function carried(marks: readonly Mark[], before: string, after: string): readonly Mark[] {
  if (before === after || marks.length === 0) return marks;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  const editEnd = before.length - tail;
  const shift = after.length - before.length;
  return marks.flatMap((mark) => {
    if (mark.end <= head) return [mark];
    if (mark.start >= editEnd) return [{ ...mark, start: mark.start + shift, end: mark.end + shift }];
    return [];
  });
}
