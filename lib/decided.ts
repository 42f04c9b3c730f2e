import { z } from 'zod';
import { decidedSchema } from '../rules/audit/decided';
import { accountSchema } from '../rules/draft-schema';

/** What a page tells by itself, without any word of the draft; the rest is known where it is done. */
export const toldSchema = z.object({
  decided: decidedSchema.extract(['posted', 'fixed', 'held', 'blocked', 'unchecked']),
  /** Null where nobody has said whose draft it was, since the background did not answer. */
  identity: z.string().nullable(),
  account: accountSchema.nullable(),
  rules: z.array(z.object({ pack: z.string(), rule: z.string() })).max(1_000),
  /** Epoch milliseconds at which it was, where that is told later. */
  time: z.number().optional(),
});
export type Told = z.infer<typeof toldSchema>;

const noticesSchema = z.object({
  /** Who has recorded what is decided as this identity; null where nobody has. */
  recordedFor: z.string().nullable(),
  /** Packs of this identity's code of which newer rules may be missing, since when in epoch milliseconds, and why. */
  stale: z.array(z.object({ name: z.string(), since: z.number(), why: z.string() })),
});
/** What somebody who posts as an identity has to know of its code beside the verdict. */
export type Notices = z.infer<typeof noticesSchema>;

const empty = z.object({});

export const auditMessages = {
  /** What became of a draft, for an audit where there is one. */
  decided: { from: 'page', request: () => toldSchema, response: () => empty },
  /** The options page was given leave to reach the collector: what waits is sent now. */
  'send-audit': { from: 'extension', request: () => empty, response: () => empty },
  /** The popup asks what there is to know beside the verdict. */
  'read-notices': {
    from: 'extension',
    request: () => z.object({ identity: z.string() }),
    response: () => noticesSchema,
  },
} as const satisfies Record<
  string,
  { from: 'page' | 'extension'; request: () => z.ZodType; response: () => z.ZodType }
>;
