import type { Span } from '../finding';

/** How much of a post is shown on either side of the words that it is shown for, in UTF-16 units. */
const around = 60;

/** A post, or what stands round the words in a long one, on a single line. */
export function lineRound(text: string, { start, end }: Span): string {
  const from = start <= around ? 0 : wholeFrom(text, start - around);
  const to = text.length - end <= around ? text.length : wholeFrom(text, end + around);
  const shown = text.slice(from, to).replace(/\s+/gu, ' ').trim();
  return `${from > 0 ? '…' : ''}${shown}${to < text.length ? '…' : ''}`;
}

/** The offset itself, or the next one where it would cut a character of two units. */
function wholeFrom(text: string, offset: number): number {
  return (text.charCodeAt(offset) & 0xfc00) === 0xdc00 ? offset + 1 : offset;
}

/** So many of all, per hundred, as a person reads it. */
export function per100(part: number, all: number): string {
  return all === 0 ? '0' : ((100 * part) / all).toFixed(1);
}

/** So many of them in words: `1 rule`, `1,204 posts`. */
export function counted(count: number, noun: string, several = `${noun}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : several}`;
}

/** A moment as a person reads it: `2026-04-01 09:30 UTC`. */
export function dateOf(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
