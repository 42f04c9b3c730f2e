import { z } from 'zod';
import { followSchema } from '../../../rules/trust/follow';
import { item } from '../storage';

/** What is stored of the channels that are subscribed to; their packs lie on a shelf of their own (`shelf.ts`). */

const troubleSchema = z.object({
  /** Epoch milliseconds since when nothing newer could be had. */
  since: z.number(),
  /** Why: a message, and what its placeholders stand for. */
  id: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.object({ moment: z.number() })])),
});
export type StoredTrouble = z.infer<typeof troubleSchema>;

const takenSchema = z.object({
  /** As the channel names it. */
  id: z.string(),
  name: z.string(),
  version: z.int(),
  /** Of its signed content: under this it lies on the shelf. */
  sha256: z.string(),
  /** Epoch milliseconds until which it is valid by its own word. */
  expires: z.number(),
  /** Epoch milliseconds at which it came into force here. */
  since: z.number(),
  /** The version that the person knows, where this one is another: what is new is shown until they have seen it. */
  known: z.string().nullable(),
});
/** A pack that is in force. */
export type Taken = z.infer<typeof takenSchema>;

const subscriptionSchema = z.object({
  /** The channel's own id, or `file`, with a number behind it where another one has that id already. */
  id: z.string(),
  name: z.string(),
  /** The folder of the channel, ending in a slash; null for a pack from a file, which nobody is asked about. */
  address: z.url().nullable(),
  /** Who subscribed: only an admin's policy takes its own back. */
  by: z.enum(['person', 'policy']),
  /** The fingerprint that was confirmed, as the person or the policy gave it. */
  pin: z.string(),
  follow: z.lazy(() => followSchema()),
  packs: z.array(takenSchema),
  /** Of the index as it was last taken whole. */
  etag: z.string().nullable(),
  /** Epoch milliseconds at which it is asked next, and at which it last told us something; null before the first time. */
  planned: z.number().nullable(),
  heard: z.number().nullable(),
  trouble: troubleSchema.nullable(),
});
/** A channel that is subscribed to, or a pack that was taken from a file. */
export type Subscription = z.infer<typeof subscriptionSchema>;

export const subscriptions = item<Subscription[]>({
  key: 'local:subscriptions',
  schema: z.array(subscriptionSchema),
  version: 1,
  fallback: [],
});
