import type { Span } from '../finding';
import type { Reading } from '../text/reading';
import { saying } from '../words/saying';
import { inEachPart, type LocalFinder, noMatches, signal, type Zod } from './signal';

/** As many words in capitals as a name or two acronyms side by side do not have. */
const usualWords = 4;
const usualMarks = 4;

/** A run of capitals that has no such word is one of acronyms, and most posts have none. */
const mayShout = /\p{Lu}{4}/u;

const exclamationMarks = ['!', '！', '‼', '❗'];

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
      find: ({ text }) =>
        rowsOf(text, row).map(({ index, 0: all }) => ({ start: index, end: index + all.length })),
    };
    return {
      needs: null,
      find: (evidence) =>
        inEachPart(evidence, (_, part) => {
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
        }),
    };
  },
});

/** Most posts have no exclamation mark, which is told sooner than that they have no row of them. */
function rowsOf(text: string, row: RegExp): RegExpExecArray[] {
  return exclamationMarks.some((each) => text.includes(each)) ? [...text.matchAll(row)] : [];
}

/** Runs of at least so many words in capitals of which one is longer than most acronyms. */
function capitals({ text, words }: Reading, least: number): Span[] {
  const runs: Span[] = [];
  let from = 0;
  let loud = 0;
  let longest = 0;
  for (let index = 0; index <= words.count; index += 1) {
    const start = words.starts[index] ?? 0;
    const end = words.ends[index] ?? 0;
    if (index < words.count && isLoud(text, start, end)) {
      loud += 1;
      longest = Math.max(longest, end - start);
      continue;
    }
    if (loud >= least && longest > 3)
      runs.push({ start: words.starts[from] ?? 0, end: words.ends[index - 1] ?? 0 });
    from = index + 1;
    loud = 0;
    longest = 0;
  }
  return runs.length > 0 && mayShout.test(text) ? runs : [];
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
