import type { Span } from '../finding';
import type { Reading } from '../text/reading';
import { saying } from '../words/saying';
import {
  type Evidence,
  inEachPart,
  type LocalFinder,
  type Match,
  noMatches,
  signal,
  type Zod,
} from './signal';

/** As many words in capitals as a name or two acronyms side by side do not have. */
const usualWords = 4;
const usualMarks = 4;

/** A run of capitals that has no such word is one of acronyms, and most posts have none. */
const mayShout = /\p{Lu}{4}/u;

/** Words in capitals one after another, or a row of exclamation marks. */
export const shouting = signal({
  schema: (z: Zod) =>
    z.union([
      z.literal(true),
      z.strictObject({
        words: z
          .int()
          .min(2)
          .optional()
          .describe(`How many words in capitals make a shout; ${usualWords} unless given.`),
        marks: z
          .int()
          .min(2)
          .optional()
          .describe(`How many exclamation marks do; ${usualMarks} unless given.`),
      }),
    ]),
  compile(options) {
    const { words = usualWords, marks = usualMarks } = options === true ? {} : options;
    const row = new RegExp(`[!！‼❗]{${marks},}`, 'gu');
    const shouts: LocalFinder = { find: ({ reading }) => capitals(reading, words) };
    const rows: LocalFinder = {
      find: ({ text }) => (mayHaveRow(text, marks) ? rowsOf(text, row) : []),
    };
    return {
      needs: null,
      find: (evidence) => inEachPart(evidence, shoutsIn),
    };

    function shoutsIn(_: Reading, part: number, evidence: Evidence): readonly Match[] {
      const shouted = evidence.find(shouts, part);
      const marked = evidence.find(rows, part);
      if (shouted.length === 0 && marked.length === 0) return noMatches;
      return [
        ...shouted.map(({ start, end }) => ({
          part,
          start,
          end,
          why: saying('why_capitals'),
          changes: [],
        })),
        ...marked.map(({ start, end }) => ({
          part,
          start,
          end,
          why: saying('why_marks', { marks: end - start }),
          changes: [{ start, end, label: saying('fix_one_mark'), text: '!' }],
        })),
      ];
    }
  },
});

/** Looks at every place that a row of at least so many marks cannot pass without one: most texts end here. */
function mayHaveRow(text: string, least: number): boolean {
  for (let at = least - 1; at < text.length; at += least) if (isMark(text.charCodeAt(at))) return true;
  return false;
}

/** One of `!！‼❗`. */
function isMark(unit: number): boolean {
  return unit === 0x21 || unit === 0xff01 || unit === 0x203c || unit === 0x2757;
}

function rowsOf(text: string, row: RegExp): Span[] {
  const rows: Span[] = [];
  row.lastIndex = 0;
  for (let found = row.exec(text); found !== null; found = row.exec(text))
    rows.push({ start: found.index, end: found.index + found[0].length });
  return rows;
}

/**
 * Runs of at least so many words in capitals of which one is longer than most acronyms. A run is looked for backwards from
 * where the shortest would end, so that in most texts one word in `least` is looked at.
 */
function capitals({ text, words }: Reading, least: number): Span[] {
  const { count, starts, ends } = words;
  const isLoudAt = (word: number) => isLoud(text, starts[word] ?? 0, ends[word] ?? 0);
  const runs: Span[] = [];
  for (let from = 0; from + least <= count; ) {
    let at = from + least - 1;
    while (at >= from && isLoudAt(at)) at -= 1;
    if (at < from) {
      let to = from + least;
      while (to < count && isLoudAt(to)) to += 1;
      if (hasLong(words, from, to)) runs.push({ start: starts[from] ?? 0, end: ends[to - 1] ?? 0 });
      at = to;
    }
    from = at + 1;
  }
  return runs.length > 0 && mayShout.test(text) ? runs : [];
}

function hasLong({ starts, ends }: Reading['words'], from: number, to: number): boolean {
  for (let word = from; word < to; word += 1) if ((ends[word] ?? 0) - (starts[word] ?? 0) > 3) return true;
  return false;
}

/** Whether a word has a capital and no small letter. */
function isLoud(text: string, start: number, end: number): boolean {
  let hasCapital = false;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 97 && unit <= 122) return false;
    if (unit >= 0x80) return isLoudBeyondAscii(text.slice(start, end));
    if (unit >= 65 && unit <= 90) hasCapital = true;
  }
  return hasCapital;
}

function isLoudBeyondAscii(word: string): boolean {
  return !/\p{Ll}/u.test(word) && /\p{Lu}/u.test(word);
}
