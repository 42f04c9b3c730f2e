import { z } from 'zod';
import { findingSchema } from '../rules/finding-schema';

/** What passes about a rule that is being written. */

const triedSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('tried'),
    /** What it finds in each of its examples, which nothing was posted before. */
    findings: z.array(z.array(findingSchema)),
    /** What it makes of the text that was typed; null where nothing was. */
    typed: z
      .object({
        findings: z.array(findingSchema),
        /** What nearly broke the rule and what silenced it, or why the rule had nothing to say. */
        notes: z.array(z.string()),
        /** The identity's earlier posts that it was tried with; null for a rule that asks for none. */
        past: z.int().nullable(),
      })
      .nullable(),
  }),
  z.object({ state: z.literal('refused'), problem: z.string() }),
]);
/** What a rule that is being written finds, or why it cannot be read as a rule. */
export type Tried = z.infer<typeof triedSchema>;

export const triedMessages = {
  /** A rule that is being written, in the pack schema's shape, is tried on its examples, and as the next post of an identity. */
  'try-rule': {
    from: 'extension',
    request: () =>
      z.object({
        identity: z.string(),
        rule: z.record(z.string(), z.unknown()),
        examples: z.array(z.string().max(10_000)).max(100),
        typed: z.string().max(10_000).nullable(),
      }),
    response: () => triedSchema,
  },
} as const satisfies Record<
  string,
  { from: 'extension'; request: () => z.ZodType; response: () => z.ZodType }
>;
