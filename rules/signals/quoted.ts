import { saying } from '../words/saying';
import { inEachPart, signal, type Zod } from './signal';

/** What stands in quotation marks: for `unless`, where somebody else's words are fine. */
export const quoted = signal({
  schema: (z: Zod) => z.literal(true).describe('Anything in quotation marks.'),
  compile: () => ({
    needs: null,
    find: (evidence) =>
      inEachPart(evidence, (reading, part) =>
        reading.quotes.map(({ start, end }) => ({
          part,
          start,
          end,
          why: saying('why_quoted'),
          changes: [],
        })),
      ),
  }),
});
