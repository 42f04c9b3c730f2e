import type { Reading } from '../text/reading';
import { saying } from '../words/saying';
import { type EntryHit, inEachPart, signal, type Zod } from './signal';
import { longest, overlap } from './spans';

/** Names written otherwise than their owners write them: Github for GitHub. The fix is the right form. */
export const spelling = signal({
  schema(z: Zod) {
    const name = z.string().trim().min(2).max(100);
    return z.union([
      z.array(name).min(1).describe('Names as they are to be written.'),
      z.record(name, z.array(name)).describe('Each name with other ways in which it is wrongly written.'),
    ]);
  },
  compile(options, bench) {
    const rows = Array.isArray(options)
      ? options.map((right) => ({ right, form: right }))
      : Object.entries(options).flatMap(([right, wrong]) =>
          [right, ...wrong].map((form) => ({ right, form })),
        );
    const list = bench.list([{ terms: rows.map(({ form }) => form), inflect: 'noun' }]);

    const correction = (reading: Reading, hit: EntryHit): string | null => {
      const { right, form } = rows[hit.entry] ?? { right: '', form: '' };
      const text = reading.text.slice(hit.start, hit.end);
      const bent = /^.*?(['’]s|s['’]?)?$/su.exec(text)?.[1] ?? '';
      const kept = text.length - bent.length >= form.length ? bent : '';
      return text === right || text === right + kept ? null : right + kept;
    };

    return {
      needs: [list],
      find: (evidence) =>
        inEachPart(evidence, (reading, part) => {
          const elsewhere = [...reading.mentions, ...reading.links, ...reading.hashtags];
          return longest(evidence.hits(list, part)).flatMap((hit) => {
            const right = elsewhere.some((span) => overlap(span, hit)) ? null : correction(reading, hit);
            if (right === null) return [];
            const { start, end } = hit;
            const why = saying('why_spelling', { name: rows[hit.entry]?.right ?? right });
            return [
              {
                part,
                start,
                end,
                why,
                changes: [{ start, end, label: saying('fix_write', { text: right }), text: right }],
              },
            ];
          });
        }),
    };
  },
});
