import type { Span } from '../finding';

const closers: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
]);
const opener = /["“„«‘「『]/g;
/** A quotation longer than this is more likely a quotation mark that nobody closed. */
const longest = 600;

/** The quotations of a text with their marks, outermost only. A single curly mark within a word is an apostrophe. */
export function findQuotes(text: string): Span[] {
  const spans: Span[] = [];
  opener.lastIndex = 0;
  for (let found = opener.exec(text); found !== null; found = opener.exec(text)) {
    const end = endOfQuote(text, found.index, closers.get(found[0]) ?? '');
    if (end < 0) continue;
    spans.push({ start: found.index, end });
    opener.lastIndex = end;
  }
  return spans;
}

function endOfQuote(text: string, start: number, closing: string): number {
  const limit = Math.min(text.length, start + longest);
  for (let at = start + 1; at < limit; at += 1) {
    if (text.startsWith('\n\n', at)) return -1;
    if (!closing.includes(text.charAt(at))) continue;
    const isApostrophe = closing === '’' && /[\p{L}\p{N}]/u.test(text.charAt(at + 1));
    if (!isApostrophe) return at === start + 1 ? -1 : at + 1;
  }
  return -1;
}
