import { z } from 'zod';
import { draftSchema } from '../rules/draft-schema';
import { postKinds } from '../rules/past';
import { ledgerDecisions, ledgerEntrySchema } from './ledger';
import type { ShownPictures } from './ledger-pictures';

/** What passes between pages, the ledger and those who look at it. */

const idSchema = z.string().min(1).max(80);
const empty = z.object({});
const named = z.object({ id: idSchema });

/** Texts of a page's composers, each by its parts. */
const textsSchema = z.array(z.array(z.string()).max(60)).max(60);

const countsSchema = z.record(z.enum(postKinds), z.int().min(0));

const numbersSchema = z.object({
  /** By kind: the posts of the last seven days. */
  week: countsSchema,
});
/** What an identity has been doing, in a few numbers. */
export type LedgerNumbers = z.infer<typeof numbersSchema>;

export const ledgerMessages = {
  /** The gate has let a post go. Nothing of its text is kept; it counts once the site is seen to have taken it. */
  went: {
    from: 'page',
    request: () =>
      z.object({
        id: idSchema,
        draft: draftSchema,
        /** The identity that it was checked as; null where it could not be. */
        identity: z.string().nullable(),
        decision: z.enum(ledgerDecisions),
        rules: z.array(z.object({ pack: z.string(), rule: z.string() })).max(1_000),
      }),
    response: () => empty,
  },
  /** The site has taken a post that was let go. */
  taken: { from: 'page', request: () => named, response: () => empty },
  /** A post that was let go was not taken, or its author thought better of it. */
  'not-taken': { from: 'page', request: () => named, response: () => empty },
  /** The page is being left while the site is at work on a post: what comes of it is seen on the next page. */
  'left-with': { from: 'page', request: () => named, response: () => empty },
  /** What stands in the composers of the page that came after one that was left with a post. */
  'still-there': { from: 'page', request: () => z.object({ texts: textsSchema }), response: () => empty },
  /** The posts of an identity between two times in epoch milliseconds, both of which count, newest first. */
  'read-ledger': {
    from: 'extension',
    request: () =>
      z.object({
        identity: z.string(),
        from: z.number().optional(),
        to: z.number().optional(),
        /** The newest so many. */
        most: z.int().min(1).max(100_000).optional(),
      }),
    response: () => z.array(z.lazy(ledgerEntrySchema)),
  },
  /** The popup's numbers. */
  'ledger-numbers': {
    from: 'extension',
    request: () => z.object({ identity: z.string() }),
    response: () => numbersSchema,
  },
  /** What an identity has been doing in the last so many calendar weeks, in numbers for pictures; since ever where null. */
  'read-pictures': {
    from: 'extension',
    request: () => z.object({ identity: z.string(), weeks: z.int().min(1).max(600).nullable() }),
    response: () => z.custom<ShownPictures>(),
  },
  /** What a post was for, by its author's word. */
  'correct-kind': {
    from: 'extension',
    request: () => z.object({ id: idSchema, kind: z.enum(postKinds) }),
    response: () => empty,
  },
  /** Deletes for good what an identity posted between two times; of all identities and of all times where nothing is named. */
  'erase-ledger': {
    from: 'extension',
    request: () =>
      z.object({
        identity: z.string().optional(),
        from: z.number().optional(),
        to: z.number().optional(),
      }),
    response: () => empty,
  },
  /** Entries of a file come in: so many at once that a message holds them. */
  'bring-ledger': {
    from: 'extension',
    request: () => z.object({ entries: z.array(z.lazy(ledgerEntrySchema)).max(2_000) }),
    response: () => empty,
  },
} as const satisfies Record<
  string,
  { from: 'page' | 'extension'; request: () => z.ZodType; response: () => z.ZodType }
>;
