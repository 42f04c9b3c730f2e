import { z } from 'zod';
import { reasons } from '../rules/kinds/reasons';
import { lazily } from '../rules/lazily';
import { pastPostSchema } from '../rules/past';

/** What the ledger keeps of a post that went out through the gate: what rules may know of it, and as whom and against what it went. */

/**
 * How a post came to go out. `clear`: nothing spoke against it. `noted`: something was said that asks for nothing. `fixed`: a
 * proposed fix was put in first. `overridden`: against the code, by its author's decision. `unchecked`: it could not be checked.
 */
export const ledgerDecisions = ['clear', 'noted', 'fixed', 'overridden', 'unchecked'] as const;
export type LedgerDecision = (typeof ledgerDecisions)[number];

export const ledgerEntrySchema = lazily(() =>
  pastPostSchema().extend({
    /** Made in the page at the press that let the post go; a thread is one post. */
    id: z.string().min(1).max(80),
    /** The id of the identity that it went out as. */
    identity: z.string(),
    /** Who looked after the account of a role then; null where nobody was named. */
    operator: z.string().nullable(),
    /** The rules that spoke about it, those that a fix made silent among them. */
    rules: z.array(z.object({ pack: z.string(), rule: z.string() })),
    decision: z.enum(ledgerDecisions),
    /** Why it was taken for what it was for; nothing in entries that were made before it was kept. */
    because: z.enum(reasons).optional(),
    /** Its author said what it was for. */
    corrected: z.literal(true).optional(),
  }),
);
export type LedgerEntry = z.infer<ReturnType<typeof ledgerEntrySchema>>;
