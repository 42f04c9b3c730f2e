import { saying } from '../words/saying';
import { inEachPart, signal, type Zod } from './signal';
import { longest } from './spans';

/** An organisation's own list of what is not public: names of projects, customers, code names. Up to 100,000 terms. */
export const confidential = signal({
  schema: (z: Zod) => z.array(z.string().trim().min(2).max(200)).min(1).max(100_000),
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
