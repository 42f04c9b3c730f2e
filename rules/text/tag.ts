import { kind, wideAt } from './characters';
import { addSpan, doubt, gap, mark, scanned } from './scanned';
import { kindAt, readWord } from './word';

/** Reads a hashtag and its words, parted at capitals and underscores; -1 where the sign does not begin one. */
export function readTag(text: string, at: number): number {
  let end = at + 1;
  let hasLetter = false;
  for (;;) {
    const is = kindAt(text, end);
    if (is === kind.wide) {
      const wide = wideAt(text, end);
      if (wide.is !== 'letter' && wide.is !== 'unspaced') break;
      hasLetter = true;
      end += wide.length;
    } else if ((is < kind.space && is !== 0) || is === kind.mark || text.charAt(end) === '_') {
      if (is < kind.space && is !== kind.digit) hasLetter = true;
      end += 1;
    } else break;
  }
  if (!hasLetter) return -1;
  addSpan('hashtags', at, end);
  scanned.doubts |= doubt.word;
  let start = at + 1;
  let before: number = gap.open;
  while (start < end) {
    if (text.charAt(start) === '_') {
      before = gap.glued;
      start += 1;
      continue;
    }
    const stop = nextPart(text, start, end);
    const read = readWord(text, start, before, stop);
    if (read > start) {
      const last = scanned.next - 1;
      const isJoined = before === gap.glued ? mark.doubtful : 0;
      scanned.arena.marks[last] = (scanned.arena.marks[last] ?? 0) | mark.tag | isJoined;
    }
    start = Math.max(read, start + 1);
    before = gap.none;
  }
  return end;
}

/** The end of the part of a hashtag that begins at `start`: before a capital that begins a word, or an underscore. */
function nextPart(text: string, start: number, end: number): number {
  for (let at = start + 1; at < end; at += 1) {
    if (text.charAt(at) === '_') return at;
    const isUpper = isCapital(text, at);
    if (isUpper && !isCapital(text, at - 1) && kindAt(text, at - 1) !== kind.digit) return at;
    if (isUpper && isCapital(text, at - 1) && at + 1 < end && isSmall(text, at + 1)) return at;
  }
  return end;
}

function isCapital(text: string, at: number): boolean {
  const is = kindAt(text, at);
  return is < kind.space && (is & kind.upper) !== 0;
}

function isSmall(text: string, at: number): boolean {
  const is = kindAt(text, at);
  return is < kind.space && (is & kind.upper) === 0 && is !== kind.digit;
}
