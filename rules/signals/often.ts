import { draftKinds } from '../draft';
import { durationSchema, millisecondsOf, readDuration } from '../duration';
import { type PastPost, postKinds } from '../past';
import { problem } from '../words/problems';
import { type Saying, saying } from '../words/saying';
import { kindIn, kindSaying } from './kinds';
import { type Evidence, type Matcher, signal, type Workbench, wholeDraft, type Zod } from './signal';
import { postsIn } from './window';

const what = (z: Zod) => ({
  topic: z.string().optional().describe('Only posts about this topic.'),
  kind: z.enum(postKinds).optional().describe('Only posts of this kind.'),
  shapes: z
    .array(z.enum(draftKinds))
    .min(1)
    .optional()
    .describe('Only posts of these shapes, such as post and article without replies.'),
});

interface What {
  topic?: string | undefined;
  kind?: (typeof postKinds)[number] | undefined;
  shapes?: (typeof draftKinds)[number][] | undefined;
}

/** How often something is posted: too many in a stretch of time, too many in a row, or too soon after the last one. */
export const often = signal({
  schema: (z: Zod) =>
    z
      .strictObject({
        over: z
          .int()
          .min(1)
          .max(500)
          .optional()
          .describe('How many there may be in the time that `within` says.'),
        within: durationSchema(z).optional(),
        gap: durationSchema(z).optional().describe('How long to wait after the last one.'),
        'in-a-row': z
          .int()
          .min(2)
          .max(50)
          .optional()
          .describe('The one from which there are too many in a row.'),
        ...what(z),
      })
      .refine(
        ({ over, within, gap, 'in-a-row': row }) =>
          (over === undefined) === (within === undefined) &&
          [over, gap, row].filter((limit) => limit !== undefined).length === 1,
        problem('problem_often'),
      )
      .refine(
        ({ 'in-a-row': row, topic, kind }) => row === undefined || topic !== undefined || kind !== undefined,
        problem('problem_in_a_row'),
      ),
  compile(options, bench) {
    const such = suchAs(options, bench);
    const { over = 0, within, gap, 'in-a-row': row } = options;
    if (gap !== undefined) return gapOf(millisecondsOf(readDuration(gap)), such);
    if (row !== undefined) return rowOf(row, such, options.kind ?? null);
    const span = readDuration(within ?? '');
    return whereSuch(such, ({ past, now }) => {
      const count = postsIn({ within: span, last: null }, past, now).filter(such.was).length + 1;
      if (count <= over) return null;
      return saying('why_often', { count, most: over, span: { span: millisecondsOf(span) } });
    });
  },
});

/** The posts that are counted: whether an earlier one is such a post, and whether the draft is. */
interface Such {
  was(post: PastPost): boolean;
  is(evidence: Evidence): boolean;
}

function suchAs({ topic, kind, shapes }: What, bench: Workbench): Such {
  const about = topic === undefined ? null : bench.topic(topic);
  return {
    was: (post) =>
      (topic === undefined || post.topics.includes(topic)) &&
      (kind === undefined || post.kind === kind) &&
      (shapes?.includes(post.shape) ?? true),
    is: (evidence) =>
      (shapes?.includes(evidence.draft.kind) ?? true) &&
      (about === null || about.find(evidence).length > 0) &&
      (kind === undefined || kindIn(evidence) === kind),
  };
}

/** Found where the past gives a reason and the draft is such a post, which is dearer to tell and asked last. */
function whereSuch(such: Such, reasonIn: (evidence: Evidence) => Saying | null): Matcher {
  return {
    needs: null,
    find(evidence) {
      const why = reasonIn(evidence);
      return why !== null && such.is(evidence) ? [wholeDraft(why)] : [];
    },
  };
}

function gapOf(gap: number, such: Such): Matcher {
  return whereSuch(such, ({ past, now }) => {
    const last = past.posts.find(such.was);
    if (last === undefined) return null;
    const since = Math.max(0, now.time - last.time);
    return since >= gap ? null : saying('why_too_soon', { since: { span: since }, gap: { span: gap } });
  });
}

function rowOf(from: number, such: Such, kind: (typeof postKinds)[number] | null): Matcher {
  return whereSuch(such, ({ past }) => {
    const other = past.posts.findIndex((post) => !such.was(post));
    const count = (other === -1 ? past.posts.length : other) + 1;
    if (count < from) return null;
    return kind === null
      ? saying('why_in_a_row', { count })
      : saying('why_in_a_row_of', { count, kind: kindSaying(kind) });
  });
}
