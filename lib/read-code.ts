import { z } from 'zod';

/** A written code of conduct as it goes from the background to the options page. */

const shownSentenceSchema = z.object({
  kind: z.enum(['proposal', 'reminder', 'remark']),
  /** The sentence as a finding quotes it: behind the heading that turns what it says, as “Don’t”. */
  text: z.string(),
  /** Why it was read as it was, in words. */
  because: z.array(z.string()),
  /** What to look at before a rule is taken, or why there is none. */
  notes: z.array(z.string()),
  /** In the pack schema's shape. */
  rule: z.record(z.string(), z.unknown()).nullable(),
  flags: z.array(z.string()),
  passes: z.array(z.string()),
  /** Beside the own rules that were taken from the written code before: `changed` is to be looked over. */
  state: z.enum(['new', 'kept', 'changed']),
  /** The own rule that it is already, and the sentence that that one quotes where it is another. */
  replaces: z.string().nullable(),
  before: z.string().nullable(),
});
/** A sentence of a written code of conduct as the options page shows it. */
export type ShownSentence = z.infer<typeof shownSentenceSchema>;

export const readCodeSchema = z.object({
  sentences: z.array(shownSentenceSchema),
  counts: z.object({ sentences: z.int(), rules: z.int(), checkable: z.int(), later: z.int() }),
  /** Own rules that came from the written code and that no sentence of it stands for any more. */
  orphans: z.array(z.object({ id: z.string(), say: z.string() })),
});
/** A written code of conduct, read for an identity. */
export type ReadCode = z.infer<typeof readCodeSchema>;
