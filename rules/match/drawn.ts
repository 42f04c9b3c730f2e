import { decode, meant } from './leet';
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

/** Adds the words of which some letters are drawn: `\/odka`, `|3eer`, `v0|)ka`. */
export function addDrawn(places: Places): void {
  let from = 0;
  for (const { 0: chunk, index } of places.text.matchAll(/\S+/g)) {
    if (!/[|\\]/.test(chunk)) continue;
    const written = chunk.replace(/[.,!?:;…"”]+$/, '');
    const end = index + written.length;
    while (from < places.count && places.start(from) < index) from += 1;
    let next = from;
    while (next < places.count && places.start(next) < end) next += 1;
    const number = numberOf(written, places);
    if (next > from && number >= 0) places.add(from, { number, start: index, end, next, disguised: true });
  }
}

/** The number of the word that is meant, or -1, as where nothing is drawn. */
function numberOf(written: string, places: Places): number {
  let undrawn = written;
  for (const [strokes, letter] of drawings) undrawn = undrawn.replaceAll(strokes, letter);
  if (undrawn === written) return -1;
  const decoded = decode(undrawn, 0, undrawn.length);
  if (decoded === null || decoded.letters.length < 3 || decoded.standIns > decoded.plain) return -1;
  return meant(decoded, places.known.find);
}
