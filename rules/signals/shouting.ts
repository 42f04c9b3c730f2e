import { z } from 'zod';
import type { Span } from '../finding';
import type { Reading } from '../text/reading';
import { signal } from './signal';

/** As many words in capitals as a name or two acronyms side by side do not have. */
const usualWords = 4;
const usualMarks = 4;

/** A run of capitals that has no such word is one of acronyms, and most posts have none. */
const mayShout = /\p{Lu}{4}/u;

/** Words in capitals one after another, or a row of exclamation marks. */
export const shouting = signal({
  schema: z.union([
    z.literal(true),
    z.strictObject({
      words: z
        .int()
        .min(2)
        .optional()
        .describe(`How many words in capitals make a shout; ${usualWords} unless given.`),
      marks: z.int().min(2).optional().describe(`How many exclamation marks do; ${usualMarks} unless given.`),
    }),
  ]),
  compile(options) {
    const { words = usualWords, marks = usualMarks } = options === true ? {} : options;
    const row = new RegExp(`[!！‼❗]{${marks},}`, 'gu');
    return {
      needs: null,
      find: (evidence) =>
        evidence.readings.flatMap((reading, part) => [
          ...(mayShout.test(reading.text) ? capitals(reading, words) : []).map((span) => ({
            part,
            ...span,
            why: 'These words are all in capitals.',
            changes: [],
          })),
          ...[...reading.text.matchAll(row)].map((match) => ({
            part,
            start: match.index,
            end: match.index + match[0].length,
            why: `Here are ${match[0].length} exclamation marks.`,
            changes: [
              { start: match.index, end: match.index + match[0].length, label: 'Leave one', text: '!' },
            ],
          })),
        ]),
    };
  },
});

/** Runs of at least so many words in capitals of which one is longer than most acronyms. */
function capitals({ text, words }: Reading, least: number): Span[] {
  const runs: Span[] = [];
  let from = 0;
  let loud = 0;
  let longest = 0;
  const close = (to: number) => {
    if (loud >= least && longest > 3)
      runs.push({ start: words.starts[from] ?? 0, end: words.ends[to - 1] ?? 0 });
    loud = 0;
    longest = 0;
  };
  for (let index = 0; index < words.count; index += 1) {
    const word = text.slice(words.starts[index], words.ends[index]);
    if (/\p{Ll}|^[#@]/u.test(word) || !/\p{Lu}/u.test(word)) {
      close(index);
      from = index + 1;
      continue;
    }
    loud += 1;
    longest = Math.max(longest, word.length);
  }
  close(words.count);
  return runs;
}
