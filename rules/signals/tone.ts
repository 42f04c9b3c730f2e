import { type Evidence, signal, type Zod } from './signal';
import { wordsBetween } from './spans';

/** How far the person stands from the words that are hard on them. */
const reach = 8;

/** A negative tone, by the topic of that name; `at: someone` asks that it is aimed at a reader or an account. */
export const tone = signal({
  schema: (z: Zod) =>
    z.union([
      z.literal('negative'),
      z.strictObject({
        is: z.literal('negative'),
        at: z.literal('someone').describe('Only where you, your or a mention stands close by.'),
      }),
    ]),
  compile(options, bench) {
    const topic = bench.topic('negative-tone');
    if (options === 'negative') return topic;
    const someone = bench.list([
      {
        terms: ['you', 'your', 'yours', "you're", 'youre', 'yall', "y'all", 'u', 'ur'],
        inflect: 'none',
      },
    ]);
    const hasSomeone = (evidence: Evidence): boolean =>
      evidence.readings.some(({ mentions }, part) => mentions.length > 0 || evidence.occurs(someone, part));
    return {
      needs: topic.needs,
      find(evidence) {
        if (!hasSomeone(evidence)) return [];
        return topic.find(evidence).filter((match) => {
          const reading = evidence.readings[match.part];
          if (reading === undefined) return false;
          const people = [...evidence.hits(someone, match.part), ...reading.mentions];
          return people.some((person) => wordsBetween(reading, match, person) <= reach);
        });
      },
    };
  },
});
