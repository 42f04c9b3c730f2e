import { percentOf, readShare, shareSchema } from '../share';
import { problem } from '../words/problems';
import { saying } from '../words/saying';
import { type Evidence, type Matcher, signal, type Workbench, wholeDraft, type Zod } from './signal';
import { wordsBetween } from './spans';
import { sureSchema } from './sure';
import { isWindow, postsIn, type Window, windowOf, windowShape } from './window';

/** How far the person stands from the words that are hard on them. */
const reach = 8;

/**
 * A negative tone, by the topic of that name; `at: someone` asks that it is aimed at a reader or an account, `over` that it is
 * the tone of more than that share of the last posts, this one among them.
 */
export const tone = signal({
  schema: (z: Zod) =>
    z.union([
      z.literal('negative'),
      z
        .strictObject({
          is: z.literal('negative'),
          at: z.literal('someone').optional().describe('Only where you, your or a mention stands close by.'),
          sure: sureSchema(z).optional(),
          over: shareSchema(z).optional().describe('Only where more than this share of posts is like that.'),
          ...windowShape(z),
        })
        .refine((options) => options.over === undefined || isWindow(options), problem('problem_window')),
    ]),
  compile(options, bench) {
    if (options === 'negative') return bench.topic('negative-tone');
    const topic = bench.topic('negative-tone', options.sure);
    const aimed = options.at === undefined ? topic : atSomeone(topic, bench);
    return options.over === undefined ? aimed : overTime(aimed, readShare(options.over), windowOf(options));
  },
});

/** Only where the tone has become a habit: said of the draft as a whole. */
function overTime(matcher: Matcher, share: number, window: Window): Matcher {
  return {
    ...matcher,
    find(evidence) {
      const { past, now } = evidence;
      const before = postsIn(window, past, now);
      const count = before.length + 1;
      const had = before.filter(({ tone }) => tone === 'negative').length + 1;
      if (had <= Math.ceil(count * share) || matcher.find(evidence).length === 0) return [];
      const said = { part: had, count, percent: percentOf(had, count), share: `${share * 100}%` };
      return [wholeDraft(saying('why_tone_over', said))];
    },
  };
}

function atSomeone(topic: Matcher, bench: Workbench): Matcher {
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
}
