import { saying } from '../words/saying';
import { inEachPart, signal, type Zod } from './signal';
import { longest as longestOf } from './spans';

const shortest = 2;
const longest = 200;

/**
 * What `z.array(z.string().trim().min(shortest).max(longest))` reads, and as it says what is wrong. Checked all at once,
 * because zod's own checks of each string take a quarter of the time of building 100,000 terms.
 */
function termsSchema(z: Zod) {
  return z
    .array(z.string().meta({ minLength: shortest, maxLength: longest }))
    .min(1)
    .max(100_000)
    .overwrite((terms) => terms.map((term) => term.trim()))
    .superRefine((terms, context) => {
      terms.forEach((input, at) => {
        const { length } = input;
        if (length >= shortest && length <= longest) return;
        const bound =
          length < shortest
            ? ({ code: 'too_small', minimum: shortest } as const)
            : ({ code: 'too_big', maximum: longest } as const);
        context.addIssue({ ...bound, origin: 'string', inclusive: true, path: [at], input });
      });
    });
}

/** An organisation's own list of what is not public: names of projects, customers, code names. Up to 100,000 terms. */
export const confidential = signal({
  schema: termsSchema,
  compile(options, bench) {
    const list = bench.list([{ terms: options, inflect: 'noun' }]);
    return {
      needs: [list],
      find: (evidence) =>
        inEachPart(evidence, ({ text }, part) =>
          longestOf(evidence.hits(list, part)).map(({ start, end }) => ({
            part,
            start,
            end,
            why: saying('why_confidential', { words: text.slice(start, end) }),
            changes: [],
          })),
        ),
    };
  },
});
