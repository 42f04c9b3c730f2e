import { z } from 'zod';

/** What passes about channels of rule packs, from our own pages only. */

const introducedSchema = z.object({
  name: z.string(),
  /** The folder of the channel; null for a file. */
  address: z.string().nullable(),
  fingerprint: z.string(),
  /** The fingerprint as twelve words, for people to compare. */
  words: z.string(),
  packs: z.array(z.object({ name: z.string(), version: z.int() })),
});
/** A channel or a file as it introduces itself, before anything of it counts. */
export type Introduced = z.infer<typeof introducedSchema>;

const stoppedSchema = z.object({
  /** How many drafts that were put by it was tried on. */
  tried: z.int(),
  /** The first words of those that it would stop. */
  stopped: z.array(z.string()),
});

const shownPackSchema = z.object({
  /** As an identity takes it: the channel's id and its own. */
  id: z.string(),
  name: z.string(),
  version: z.int(),
  /** Its rules; null where it is not on this device any more. */
  rules: z.array(z.object({ id: z.string(), say: z.string() })).nullable(),
  /** The names of the sites that it says something of. */
  sites: z.array(z.string()),
  /** Epoch milliseconds until which it stops nothing; null where its rules count. */
  trial: z.number().nullable(),
  preview: stoppedSchema,
  /** What is otherwise than in the version that the person knows; null where nothing is new to them. */
  news: z
    .object({
      version: z.int(),
      added: z.array(z.string()),
      gone: z.array(z.string()),
      changed: z.array(z.string()),
      /** The names of sites that it knows more of. */
      sites: z.array(z.string()),
      preview: stoppedSchema,
    })
    .nullable(),
});
export type ShownPack = z.infer<typeof shownPackSchema>;

const shownSubscriptionSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Null for a pack from a file. */
  address: z.string().nullable(),
  by: z.enum(['person', 'policy']),
  /** Epoch milliseconds at which it last told us something. */
  heard: z.number().nullable(),
  /** Why nothing newer can be had, and since when. */
  trouble: z.object({ since: z.number(), why: z.string() }).nullable(),
  packs: z.array(shownPackSchema),
});
/** A channel that is subscribed to, as the options page shows it. */
export type ShownSubscription = z.infer<typeof shownSubscriptionSchema>;

const empty = z.object({});
const addressSchema = z.string().max(2_000);
/** The largest pack with its signature has some 5.5 MB. */
const contentSchema = z.string().max(6_000_000);

export const packMessages = {
  /** What is subscribed to, with what is new in it. */
  'read-subscriptions': {
    from: 'extension',
    request: () => empty,
    response: () => z.array(shownSubscriptionSchema),
  },
  /** The options page looks at a channel that nobody follows yet. */
  'look-at-channel': {
    from: 'extension',
    request: () => z.object({ address: addressSchema }),
    response: () => introducedSchema,
  },
  /** The options page looks at a signed pack in a file. */
  'look-at-file': {
    from: 'extension',
    request: () => z.object({ content: contentSchema }),
    response: () => introducedSchema,
  },
  /** The person has compared the words of a file's fingerprint. */
  'take-file': {
    from: 'extension',
    request: () => z.object({ content: contentSchema, fingerprint: z.string().max(200) }),
    response: () => z.object({ id: z.string() }),
  },
  /** The person has compared the words of a channel's fingerprint. */
  subscribe: {
    from: 'extension',
    request: () => z.object({ address: addressSchema, fingerprint: z.string().max(200) }),
    response: () => z.object({ id: z.string() }),
  },
  unsubscribe: { from: 'extension', request: () => z.object({ id: z.string() }), response: () => empty },
  /** The person has seen what is new in a pack. */
  'saw-news': { from: 'extension', request: () => z.object({ pack: z.string() }), response: () => empty },
} as const satisfies Record<
  string,
  { from: 'page' | 'extension'; request: () => z.ZodType; response: () => z.ZodType }
>;
