import { z } from 'zod';
import { audiences, countings, draftKinds, profileAsks, profileFields } from './draft';

/** An account on a site: `host` is the site's own host name (`x.com`, `mastodon.social`), `handle` has no leading `@`. */
export const accountSchema = z.object({
  host: z.string().min(1).max(253).toLowerCase(),
  handle: z.string().min(1).max(320).toLowerCase(),
});

const mediaSchema = z.object({
  kind: z.enum(['image', 'video', 'audio', 'other']),
  /** The alternative text; null where the site shows that there is none, absent where the page does not say. */
  alt: z.string().nullable().optional(),
});

/** The most that fits, and how the site counts it. */
export const limitSchema = z.object({ most: z.int().positive(), counted: z.enum(countings) });

/** What a profile form has of a profile: the rest of it has forms of its own. */
const profileSchema = z.object({
  /** What each part is, in their order. */
  fields: z.array(z.object({ is: z.enum(profileFields), limit: limitSchema.optional() })),
  holds: z.array(z.enum(profileAsks)),
});

/**
 * What would be published. `parts` are the posts of a thread in order, and a single post has one part;
 * spans in findings are UTF-16 offsets into the part that they name.
 */
export const draftSchema = z.object({
  parts: z.tuple([z.string()], z.string()),
  /** The host that the page is on, which for a pop-out or a client can differ from the account's. */
  site: z.string(),
  account: accountSchema.nullable(),
  /** Accounts that other places on the page name instead; empty where all agree. */
  rivals: z.array(accountSchema).default([]),
  kind: z.enum(draftKinds),
  audience: z.enum(audiences),
  /** What it answers or quotes, where the page shows it. */
  context: z
    .object({
      handle: z.string().nullable(),
      text: z.string().nullable(),
      /** Epoch milliseconds at which that was posted; null or absent where the page does not say. */
      time: z.number().nullable().optional(),
    })
    .nullable(),
  media: z.array(mediaSchema),
  /** Addresses of attached links that do not stand in the text: a link's card. */
  links: z.array(z.string()).default([]),
  /** The most that fits into each part, where the site has a limit. */
  limit: limitSchema.optional(),
  /** Of a draft of kind `bio`. */
  profile: profileSchema.optional(),
});
