import { type PastPost, postKinds } from '../past';
import { percentOf, readShare, shareSchema } from '../share';
import { problem } from '../words/problems';
import { saying } from '../words/saying';
import { kindIn, kindSaying } from './kinds';
import { noMatches, signal, wholeDraft, type Zod } from './signal';
import { isWindow, postsIn, windowOf, windowShape } from './window';

/**
 * The share of a kind among the last posts, the draft among them: more than a ceiling, or less than a floor. A ceiling speaks of
 * a draft that adds to the kind, a floor of one that does not.
 */
export const mix = signal({
  schema(z: Zod) {
    const kinds = z.enum(postKinds);
    return z
      .strictObject({
        kind: z
          .union([kinds, z.array(kinds).min(1)])
          .describe('A kind of post, or several that count together.'),
        over: shareSchema(z).optional().describe('More than this share.'),
        under: shareSchema(z).optional().describe('Less than this share.'),
        ...windowShape(z),
      })
      .refine(
        ({ over, under }) => (over === undefined) !== (under === undefined),
        problem('problem_over_or_under'),
      )
      .refine(isWindow, problem('problem_window'));
  },
  compile({ kind, over, under, ...options }) {
    const kinds: readonly PastPost['kind'][] = Array.isArray(kind) ? kind : [kind];
    const window = windowOf(options);
    const called = { or: kinds.map(kindSaying) };
    const share = readShare(over ?? under ?? '0%');
    return {
      needs: null,
      find(evidence) {
        const { past, now } = evidence;
        const before = postsIn(window, past, now);
        const count = before.length + 1;
        const had = countOf(kinds, before);
        if (over !== undefined) {
          // As many as the share of so many posts gives, rounded up: one promotion is no fifth of two posts, and allowed.
          const most = Math.ceil(count * share);
          if (had + 1 <= most || !kinds.includes(kindIn(evidence))) return noMatches;
          const said = {
            kinds: called,
            part: had + 1,
            count,
            percent: percentOf(had + 1, count),
            share: over,
          };
          return [wholeDraft(saying('why_mix_over', said))];
        }
        const least = Math.floor(count * share);
        if (had >= least || kinds.includes(kindIn(evidence))) return noMatches;
        const said = {
          kinds: called,
          part: had,
          count,
          percent: percentOf(had, count),
          share: under ?? '0%',
        };
        return [wholeDraft(saying('why_mix_under', said))];
      },
    };
  },
});

/** How many of the posts are of one of the kinds. */
function countOf(kinds: readonly PastPost['kind'][], posts: readonly PastPost[]): number {
  let count = 0;
  for (const { kind } of posts) if (kinds.includes(kind)) count += 1;
  return count;
}
