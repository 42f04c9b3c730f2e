import { saying } from '../words/saying';
import { inEachPart, signal, type Zod } from './signal';
import { longest } from './spans';

/** UTF-16 units of one term. */
const units = { minimum: 2, maximum: 200 };

/** The terms are judged in one pass: each with checks of its own, 100,000 took 80 ms at each start of the background, and now 43. */
const termsSchema = (z: Zod) =>
  z
    .array(z.string().meta({ minLength: units.minimum, maxLength: units.maximum }))
    .min(1)
    .max(100_000)
    .overwrite((terms) => terms.map((term) => term.trim()))
    .superRefine((terms, context) => {
      terms.forEach((input, at) => {
        const term = { origin: 'string' as const, inclusive: true, path: [at], input };
        if (input.length < units.minimum)
          context.addIssue({ code: 'too_small', minimum: units.minimum, ...term });
        if (input.length > units.maximum)
          context.addIssue({ code: 'too_big', maximum: units.maximum, ...term });
      });
    });

/** An organisation's own list of what is not public: names of projects, customers, code names. Up to 100,000 terms. */
export const confidential = signal({
  schema: termsSchema,
  compile(options, bench) {
    const list = bench.list([{ terms: options, inflect: 'noun' }]);
    return {
      needs: [list],
      find: (evidence) =>
        inEachPart(evidence, ({ text }, part) =>
          longest(evidence.hits(list, part)).map(({ start, end }) => ({
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
