import { decode, meant } from './leet';
import { hasMask, maskedWord } from './masked';
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
  for (const { 0: chunk, index } of places.text.matchAll(/\S+/g)) {
    const isDrawn = /[|\\]/.test(chunk);
    if (!isDrawn && !hasMask(chunk)) continue;
    const end = index + chunk.replace(/[.,!?:;…)"”’']+$/, '').length;
    const start = index + (/^[("“‘']+/.exec(chunk)?.[0].length ?? 0);
    if (end <= start) continue;
    while (from < places.count && places.start(from) < start) from += 1;
    let next = from;
    while (next < places.count && places.start(next) < end) next += 1;
    if (next === from) continue;
    const written = places.text.slice(start, end);
    const numbers = isDrawn ? numbersOf(written, places) : [places.known.find(maskedWord(written) ?? '')];
    for (const number of numbers)
      if (number >= 0) places.add(from, { number, start, end, next, disguised: true });
  }
}

/** The numbers of the words that are meant, none where nothing is drawn. */
function numbersOf(written: string, places: Places): number[] {
  let undrawn = written;
  for (const [strokes, letter] of drawings) undrawn = undrawn.replaceAll(strokes, letter);
  if (undrawn === written) return [];
  const decoded = decode(undrawn, 0, undrawn.length);
  if (decoded === null || decoded.letters.length < 3 || decoded.standIns > decoded.plain) return [];
  return [meant(decoded, places.known.find)];
}
