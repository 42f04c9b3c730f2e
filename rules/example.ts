import type { z } from 'zod';
import { audiences, draftKinds } from './draft';
import { accountSchema, draftSchema, limitSchema } from './draft-schema';
import { durationSchema } from './duration';
import { postKinds } from './past';
import { selfSchema } from './self';
import type { Zod } from './zod';

const earlierSchema = (z: Zod) =>
  z.strictObject({
    ago: durationSchema(z).describe('How long before the example it went out.'),
    text: z.string().default('').describe('What it said; may be left out where only its kind matters.'),
    kind: z.enum(postKinds).optional().describe('What it was for; told from the text unless given.'),
    shape: z.enum(draftKinds).default('post').describe('What it was: a post, a reply, a comment.'),
    topics: z.array(z.string()).default([]).describe('Topics that it was about.'),
    times: z.int().min(1).max(500).default(1).describe('How often it went out, a minute apart.'),
  });
export type Earlier = z.infer<ReturnType<typeof earlierSchema>>;

/** A text that a rule must flag or must pass, with whatever else the rule looks at. */
export const exampleSchema = (z: Zod) =>
  z.union([
    z.string().min(1),
    z.strictObject({
      text: z.string().describe('The post; may be empty for rules about pictures alone.'),
      site: z.string().optional(),
      account: accountSchema.optional(),
      kind: z.enum(draftKinds).optional(),
      audience: z.enum(audiences).optional(),
      context: draftSchema.shape.context.optional().describe('What it answers: handle and text.'),
      media: draftSchema.shape.media.optional(),
      time: z.iso
        .datetime({ offset: true })
        .optional()
        .describe('When it is written, such as 2026-03-02T10:30:00Z, for rules about hours.'),
      timeZone: z
        .string()
        .optional()
        .describe("The identity's time zone, such as Europe/Berlin; UTC unless given."),
      waited: durationSchema(z).optional().describe('How long what it answers has waited.'),
      past: z
        .array(earlierSchema(z))
        .max(100)
        .optional()
        .describe('What the same voice posted before, for rules over time.'),
      self: selfSchema()
        .optional()
        .describe('What the identity knows about itself, for rules about profiles and initials.'),
      form: z
        .strictObject({ name: z.string().default(''), site: z.string().default('') })
        .optional()
        .describe(
          'The name and the address in a profile form, of which the text is what it says about itself.',
        ),
      limit: limitSchema.optional().describe('The most that fits, as the site counts it.'),
    }),
  ]);
export type Example = z.infer<ReturnType<typeof exampleSchema>>;
