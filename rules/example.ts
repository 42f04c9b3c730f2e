import type { z } from 'zod';
import { audiences, type Draft, draftKinds, draftOf } from './draft';
import { accountSchema, draftSchema } from './draft-schema';
import type { Now } from './now';
import type { Zod } from './zod';

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
    }),
  ]);
export type Example = z.infer<ReturnType<typeof exampleSchema>>;

/** Noon on a Wednesday, for examples that say no time. */
const usualTime = Date.UTC(2026, 0, 7, 12);

/** The draft and the moment that an example stands for. */
export function readExample(example: Example): { draft: Draft; now: Now } {
  if (typeof example === 'string') {
    return { draft: draftOf(example), now: { time: usualTime, timeZone: 'UTC' } };
  }
  const { text, time, timeZone, ...more } = example;
  const given = Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined));
  return {
    draft: draftOf(text, given),
    now: { time: time === undefined ? usualTime : Date.parse(time), timeZone: timeZone ?? 'UTC' },
  };
}
