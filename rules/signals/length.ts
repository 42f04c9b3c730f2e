import { graphemesIn } from '../text/graphemes';
import { saying } from '../words/saying';
import { type Match, signal, type Zod } from './signal';

/** A post that is too long or too short, in characters as a reader counts them (grapheme clusters). */
export const length = signal({
  schema: (z: Zod) =>
    z
      .strictObject({
        over: z.int().min(1).optional().describe('Found beyond so many characters; shows what is too much.'),
        under: z.int().min(1).optional().describe('Found below so many.'),
      })
      .refine(({ over, under }) => over !== undefined || under !== undefined, 'needs over or under'),
  compile({ over, under }) {
    return {
      needs: null,
      find: (evidence) =>
        evidence.draft.parts.flatMap((text, part): Match[] => {
          const { count, limitAt } = measure(text, over ?? Number.POSITIVE_INFINITY);
          if (limitAt !== null && over !== undefined) {
            const why = saying('why_too_long', { length: count, most: over });
            return [{ part, start: limitAt, end: text.length, why, changes: [] }];
          }
          if (under === undefined || count >= under) return [];
          const why = saying('why_too_short', { length: count, least: under });
          return [{ part, start: 0, end: text.length, why, changes: [] }];
        }),
    };
  },
});

/** How many characters there are, and where the first one beyond the limit begins. */
function measure(text: string, limit: number): { count: number; limitAt: number | null } {
  if (text.length <= limit && isPlain(text)) return { count: text.length, limitAt: null };
  let count = 0;
  let limitAt: number | null = null;
  for (const { index } of graphemesIn(text)) {
    if (count === limit) limitAt = index;
    count += 1;
  }
  return { count, limitAt };
}

/** Latin text without line breaks has one character for each code unit, which is far cheaper to know than to count. */
function isPlain(text: string): boolean {
  return /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/.test(text);
}
