import type { Span } from '../finding';

/** Words whose full stop does not end a sentence. */
const abbreviations = new Set(
  (
    'mr mrs ms dr prof st rev fr sr jr hon gen col capt lt sgt gov sen rep vs etc e.g i.e eg ie no nos approx dept est ' +
    'inc ltd co corp ave blvd rd mt ft vol fig al cf ca a.m p.m am pm u.s u.k jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);
/** Those of them behind which a sentence may well end: a capital then decides. */
const mayEnd = new Set([
  'etc',
  'inc',
  'ltd',
  'co',
  'corp',
  'a.m',
  'p.m',
  'am',
  'pm',
  'u.s',
  'u.k',
  'al',
  'no',
]);

/** Whether a full stop behind the word may belong to it. */
export function isAbbreviation(word: string): boolean {
  return abbreviations.has(word.toLowerCase());
}

const ender = /[.!?。！？…‼⁉।]+["”’»)\]」』]*|\n+/g;
const space = /\s/;

/**
 * The sentences of a text in order, without the white space around them. A line's end ends a sentence; a full stop
 * within a number, a link or an abbreviation does not.
 */
export function findSentences(text: string, links: readonly Span[]): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  let link = 0;
  ender.lastIndex = 0;
  for (let found = ender.exec(text); found !== null; found = ender.exec(text)) {
    const at = found.index;
    const end = at + found[0].length;
    while ((links[link]?.end ?? text.length + 1) <= at) link += 1;
    if ((links[link]?.start ?? text.length) <= at) continue;
    if (found[0].charAt(0) !== '\n' && !endsSentence(text, start, at, end)) continue;
    pushTrimmed(text, start, end, sentences);
    start = end;
  }
  pushTrimmed(text, start, text.length, sentences);
  return sentences;
}

/** Adds the stretch without the white space at its edges, where there is something else in it. */
export function pushTrimmed(text: string, from: number, to: number, spans: Span[]): void {
  let start = from;
  let end = to;
  while (start < end && space.test(text.charAt(start))) start += 1;
  while (end > start && space.test(text.charAt(end - 1))) end -= 1;
  if (end > start) spans.push({ start, end });
}

function endsSentence(text: string, start: number, at: number, end: number): boolean {
  if (/[。！？।]/.test(text.charAt(at))) return true;
  if (end >= text.length) return true;
  if (!space.test(text.charAt(end))) return /\p{Extended_Pictographic}/u.test(text.slice(end, end + 2));
  const next = nextLetter(text, end);
  const isSmall = next !== next.toUpperCase();
  const isEllipsis = text.charAt(at) === '…' || end - at > 1;
  if (isEllipsis && /^[.…]+$/.test(text.slice(at, end))) return !isSmall;
  if (text.charAt(at) !== '.') return !(isSmall && /["”’»)]/.test(text.charAt(end - 1)));
  const word = lastWord(text, start, at);
  if (word.length === 1 && /[a-z]/i.test(word) && word !== 'I') return false;
  if (!isAbbreviation(word)) return true;
  return mayEnd.has(word.toLowerCase()) && !isSmall && /\p{Lu}/u.test(next);
}

function nextLetter(text: string, from: number): string {
  let at = from;
  while (at < text.length && space.test(text.charAt(at))) at += 1;
  return text.charAt(at);
}

/** The characters before the full stop up to a space or a bracket. */
function lastWord(text: string, start: number, at: number): string {
  let from = at;
  while (from > start && at - from < 12 && !/[\s("“'‘]/.test(text.charAt(from - 1))) from -= 1;
  return text.slice(from, at);
}
