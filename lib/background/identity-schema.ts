import { z } from 'zod';
import { accountSchema } from '../../rules/draft-schema';
import { faceSchema } from '../messages';
import { templateSchema } from '../templates';

export const identitySchema = faceSchema.omit({ organisation: true }).extend({
  accounts: z.array(accountSchema),
  /** Ids of the packs in force. */
  packs: z.array(z.string()),
  /** Rules switched off, each by its pack and its id in that pack. */
  off: z.array(z.object({ pack: z.string(), rule: z.string() })),
  /** The person's own rules, in the pack schema's shape; the engine's schema judges them when the code is put together. */
  rules: z.array(z.record(z.string(), z.unknown())),
  /** Drafts are held where the page does not say clearly which account it posts as. */
  asksWho: z.boolean().default(false),
  /** An IANA time zone for rules about hours; the computer's where there is none. */
  timeZone: z.string().optional(),
  /** Names that are never flagged, nor what lies within them. */
  ownNames: z.array(z.string()).optional(),
  /** Hosts of its own sites, the one to be named first: what a profile names, and where a link promotes. */
  sites: z.array(z.hostname()).optional(),
  /** How it is to be reached, and what it is there for, as a profile says it. */
  contact: z.string().optional(),
  purpose: z.string().optional(),
  /** Who looks after the account of a role for now. */
  operator: z.string().optional(),
  /** Short texts for posts, in the order in which they were made; a file from before there were any has none. */
  templates: z.array(templateSchema).default([]),
  /** Of what an admin sets by default, what the person has set anew; only where an admin has set something. */
  set: z
    .array(
      z.enum([
        'emblem',
        'colour',
        'timeZone',
        'asksWho',
        'packs',
        'off',
        'ownNames',
        'sites',
        'contact',
        'purpose',
      ]),
    )
    .optional(),
});
/** A voice somebody posts with. */
export type Identity = z.infer<typeof identitySchema>;
