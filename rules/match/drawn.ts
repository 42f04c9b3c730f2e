import type { Span } from '../finding';
import { lazily } from '../lazily';
import { decode, meant } from './leet';
import { blotted, maskedWord, maskInside } from './masked';
import type { Places } from './places';

/** Letters that people draw with several symbols, those of the most symbols first. */
const drawings: ReadonlyMap<string, string> = new Map([
  ['\\/\\/', 'w'],
  ['|\\/|', 'm'],
  ['/\\/\\', 'm'],
  ['|\\|', 'n'],
  ['/\\/', 'n'],
  ['|_|', 'u'],
  ['|-|', 'h'],
  ['|3', 'b'],
  ['|)', 'd'],
  ['|>', 'p'],
  ['|<', 'k'],
  ['|2', 'r'],
  ['|_', 'l'],
  ['()', 'o'],
  ['\\/', 'v'],
  ['/\\', 'a'],
]);

/**
 * Adds the words of which some letters are drawn (`\\/odka`, `|3eer`, `v0|)ka`) or masked (`f***`, `pu$$y`), stretch by
 * stretch without a space in it.
 */
export function addDrawn(places: Places): void {
  let from = 0;
  for (const { start: index, end: behind } of chunksWith(drawnOrMasked(), places.text)) {
    const chunk = places.text.slice(index, behind);
    const isDrawn = /[|\\]/.test(chunk);
    const end = index + chunk.replace(/[.,!?:;…)"”’']+$/, '').length;
    const start = index + (/^[("“‘']+/.exec(chunk)?.[0].length ?? 0);
    if (end <= start) continue;
    while (from < places.count && places.start(from) < start) from += 1;
    let next = from;
    while (next < places.count && places.start(next) < end) next += 1;
    if (next === from) continue;
    const written = places.text.slice(start, end);
    const number = isDrawn ? drawnNumber(written, places) : maskedNumber(written, places);
    if (number >= 0) places.add(from, { number, start, end, next, disguised: true });
  }
}

/** What stands in a stretch that is drawn or masked, looked for in the whole text at once. */
const drawnOrMasked = lazily(() => new RegExp(`[|\\\\]|${maskInside().source}`, 'gu'));

/** The stretches without white space that have a sign, each once. */
function chunksWith(sign: RegExp, text: string): Span[] {
  const chunks: Span[] = [];
  sign.lastIndex = 0;
  for (let found = sign.exec(text); found !== null; found = sign.exec(text)) {
    let start = found.index;
    while (start > 0 && !/\s/.test(text.charAt(start - 1))) start -= 1;
    let end = found.index + 1;
    while (end < text.length && !/\s/.test(text.charAt(end))) end += 1;
    chunks.push({ start, end });
    sign.lastIndex = end;
  }
  return chunks;
}

/** The number of the word that is meant, or -1 where nothing is drawn. */
function drawnNumber(written: string, places: Places): number {
  let undrawn = written;
  for (const [strokes, letter] of drawings) undrawn = undrawn.replaceAll(strokes, letter);
  return undrawn === written ? -1 : numberOf(undrawn, places, 3);
}

/** The number of the word that somebody masked, or wrote with several symbols side by side: `f***`, `b_er`, `wh!$k3y`. */
function maskedNumber(written: string, places: Places): number {
  const word = maskedWord(written);
  if (word !== null) return places.known.find(word);
  const blot = blotted(written);
  return blot === null ? numberOf(written, places, 5) : numberOf(blot, places, 4);
}

function numberOf(written: string, places: Places, fewest: number): number {
  const decoded = decode(written, 0, written.length);
  if (decoded === null || decoded.letters.length < fewest || decoded.standIns > decoded.plain) return -1;
  return meant(decoded, places.known);
}
