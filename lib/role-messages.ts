import { z } from 'zod';
import type { Changes } from './changes';
import type { Face } from './messages';
import { promiseSchema, tenureSchema } from './roles';

/** What passes about roles that are handed over, from our own pages only. */

/** The largest file that is read, in characters. */
const fileSchema = z.string().max(6_000_000);

const lookedAtSchema = z.object({
  identity: z.custom<Face>(),
  /** The organisation whose identity it is; null for one of the person’s own. */
  organisation: z.string().nullable(),
  /** When it was made, as ISO 8601. */
  issued: z.string(),
  /** The twelve words of the browser that signed it. */
  words: z.string(),
  /** It was made in this browser. */
  isOwn: z.boolean(),
  changes: z.custom<Changes>(),
  tenures: z.array(tenureSchema),
  promises: z.array(promiseSchema),
  /** Where packs of it come from that are not here: without them its drafts cannot be checked. */
  lacking: z.array(z.object({ name: z.string(), address: z.string().nullable(), words: z.string() })),
});
/** A hand-over file as it is shown before anything of it counts. */
export type LookedAt = z.infer<typeof lookedAtSchema>;

export const roleMessages = {
  /** The options page writes the hand-over file of a role. */
  'hand-over': {
    from: 'extension',
    request: () => z.object({ identity: z.string() }),
    response: () => z.object({ file: z.string(), words: z.string() }),
  },
  /** The options page looks at a hand-over file. */
  'look-at-hand-over': {
    from: 'extension',
    request: () => z.object({ file: fileSchema }),
    response: () => lookedAtSchema,
  },
  /** The person takes a role over, as its operator of this name. */
  'take-over': {
    from: 'extension',
    request: () => z.object({ file: fileSchema, operator: z.string().trim().min(1).max(100) }),
    response: () => z.object({ identity: z.string() }),
  },
} as const satisfies Record<
  string,
  { from: 'extension'; request: () => z.ZodType; response: () => z.ZodType }
>;
