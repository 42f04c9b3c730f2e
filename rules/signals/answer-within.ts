import { durationSchema, millisecondsOf, readDuration } from '../duration';
import { saying } from '../words/saying';
import { kindIn } from './kinds';
import { type Evidence, signal, wholeDraft, type Zod } from './signal';

/**
 * Whether what the draft answers has not waited longer, where the page says when that was posted; of complaints alone unless
 * `of: anybody`. A draft that answers nothing of the kind is in time.
 */
export const answerWithin = signal({
  schema: (z: Zod) =>
    z.union([
      durationSchema(z).describe('How long a complaint may wait for an answer.'),
      z.strictObject({
        time: durationSchema(z),
        of: z.literal('anybody').describe('Not only complaints: whatever is answered.'),
      }),
    ]),
  compile(options) {
    const most = millisecondsOf(readDuration(typeof options === 'string' ? options : options.time));
    const complaintsOnly = typeof options === 'string';
    const isAbout = (evidence: Evidence) => !complaintsOnly || kindIn(evidence) === 'complaint-answer';
    return {
      needs: null,
      absence: (evidence) =>
        saying('why_late_answer', { waited: { span: waitedOf(evidence) }, most: { span: most } }),
      find: (evidence) =>
        waitedOf(evidence) > most && isAbout(evidence) ? [] : [wholeDraft(saying('why_answered_in_time'))],
    };
  },
});

/** Milliseconds that what is answered has waited; 0 where the page does not say, or the clock was set back. */
function waitedOf({ draft: { context }, now }: Evidence): number {
  return context?.time == null ? 0 : Math.max(0, now.time - context.time);
}
