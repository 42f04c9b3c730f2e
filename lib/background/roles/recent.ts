import { z } from 'zod';
import { lazily } from '../../../rules/lazily';
import { pastPostSchema } from '../../../rules/past';
import { type LedgerEntry, ledgerEntrySchema } from '../../ledger';

/**
 * The last posts of a role as they go to whoever comes next: enough for the rules over time to go on counting. Digests and
 * sketches stay behind: they say something only by this browser's secret, with which one could try words out on every other
 * identity's posts, too. So the next browser knows of an earlier post where its links led, but not to which page, nor whom it
 * answered: the same link or text as before the hand-over is not noticed.
 */

/** Posts at most: more than any window of the built-in rules holds. */
export const recentKept = 500;

export const recentPostSchema = lazily(() =>
  pastPostSchema()
    .omit({ links: true, sketch: true, to: true })
    .extend({ hosts: z.array(z.string().max(300)).max(200) })
    .extend(
      ledgerEntrySchema().pick({ id: true, operator: true, rules: true, decision: true, corrected: true })
        .shape,
    ),
);
export type RecentPost = z.infer<ReturnType<typeof recentPostSchema>>;

/** The newest of an identity's posts; `entries`: newest first. */
export function recentOf(entries: readonly LedgerEntry[]): RecentPost[] {
  return entries
    .slice(0, recentKept)
    .map(({ links, sketch: _, to: __, identity: ___, because: ____, ...rest }) => ({
      ...rest,
      hosts: links.map(({ host }) => host),
    }));
}

/** A post of an earlier operator as the ledger here keeps it. */
export function entryOf({ hosts, ...rest }: RecentPost, identity: string): LedgerEntry {
  // No digest is empty: such a link is the same as no other.
  const links = hosts.map((host) => ({ host, address: '' }));
  return { ...rest, identity, links, sketch: '', to: [] };
}
