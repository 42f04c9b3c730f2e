import { z } from 'zod';
import { lazily } from '../lazily';
import { channelIdSchema, channelKeysSchema } from './channel-keys';
import type { Index, IndexEntry } from './index-file';
import { thumbprintSchema } from './key';
import { limits } from './limits';
import type { TrustSaying } from './outcome';

const momentSchema = lazily(() => z.number());
const listedSchema = lazily(() => z.object({ version: z.int(), sha256: thumbprintSchema() }));

/** What a subscriber knows of a channel, as plain data to be stored. It starts with `newFollow`. */
export const followSchema = lazily(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('pinned'), pin: z.string() }),
    z.object({
      kind: z.literal('following'),
      channel: channelIdSchema(),
      keys: channelKeysSchema(),
      /** Of the signed content of the last accepted index. */
      sha256: thumbprintSchema(),
      index: z.object({
        name: z.string(),
        version: z.int(),
        issued: momentSchema(),
        expires: momentSchema(),
        packs: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            version: z.int(),
            sha256: thumbprintSchema(),
            bytes: z.int(),
            file: z.string(),
            trial: momentSchema().optional(),
          }),
        ),
      }),
      /** The newest version of every pack that was ever listed, so that none comes back older. */
      newest: z.record(z.string(), listedSchema()),
      /** The latest time that was seen, in ms since 1970. */
      latest: momentSchema(),
    }),
  ]),
);
export type Follow = z.infer<ReturnType<typeof followSchema>>;
/** A channel of which nothing was accepted yet. */
export type Pinned = Extract<Follow, { kind: 'pinned' }>;
/** A channel whose last accepted index is known. */
export type Following = Extract<Follow, { kind: 'following' }>;

/** Begins to follow the channel whose keys have this fingerprint, as `readPin` gives it. */
export function newFollow(pin: string): Pinned {
  return { kind: 'pinned', pin };
}

/** The time to go by: a clock that was set back does not bring back what had run out. */
export function timeOf(follow: Follow, now: number): number {
  return follow.kind === 'following' ? Math.max(follow.latest, now) : now;
}

/**
 * The same with this moment seen; to be stored at each fetch and each start, so that a clock that is set back later is
 * noticed. A clock far ahead of all that was signed is believed only so far that a later index mends it.
 */
export function seenAt(follow: Following, now: number): Following {
  const believed = Math.min(now, follow.index.expires + limits.clockBelieved);
  return believed > follow.latest ? { ...follow, latest: believed } : follow;
}

/** How far a channel's word can be relied on now. */
export type Standing =
  /** Nothing was accepted yet. */
  | { readonly kind: 'nothing' }
  /** The channel's last word is valid until then. */
  | { readonly kind: 'current'; readonly until: number }
  /** What was last accepted stays in force, but since then newer rules may be missing. */
  | { readonly kind: 'stale'; readonly since: number; readonly why: TrustSaying };

/**
 * How a channel, and a pack of it whose own term ends at `packExpires`, stand at this moment. To be asked whenever they are
 * used, since time runs out also while nothing is fetched.
 */
export function standingOf(
  follow: Follow,
  now: number,
  packExpires: number = Number.POSITIVE_INFINITY,
): Standing {
  if (follow.kind === 'pinned') return { kind: 'nothing' };
  const until = Math.min(follow.index.expires, packExpires);
  if (until <= timeOf(follow, now)) {
    return { kind: 'stale', since: until, why: { id: 'trust_expired', values: { at: { moment: until } } } };
  }
  if (now < follow.latest - limits.clockSkew) {
    const values = { clock: { moment: now }, seen: { moment: follow.latest } };
    return { kind: 'stale', since: follow.latest, why: { id: 'trust_clock_back', values } };
  }
  return { kind: 'current', until };
}

/** The packs that the channel lists now; of each, `file` stands in the index's own folder. */
export function packsOf(follow: Following): readonly IndexEntry[] {
  return follow.index.packs;
}

/** Until when a pack of the channel is on trial and stops nothing, in ms since 1970, or null where its rules count. */
export function trialOf(follow: Following, pack: string, now: number): number | null {
  const until = follow.index.packs.find(({ id }) => id === pack)?.trial;
  return until !== undefined && timeOf(follow, now) < until ? until : null;
}

/** What is kept of an index. */
export function keptOf({ name, version, issued, expires, packs }: Index): Following['index'] {
  return { name, version, issued, expires, packs };
}
