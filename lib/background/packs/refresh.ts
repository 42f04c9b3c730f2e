import { acceptIndex } from '../../../rules/trust/accept-index';
import { acceptPack } from '../../../rules/trust/accept-pack';
import { type Following, packsOf, seenAt } from '../../../rules/trust/follow';
import type { IndexEntry } from '../../../rules/trust/index-file';
import { fileBytesOf, limits } from '../../../rules/trust/limits';
import type { Refusal } from '../../../rules/trust/outcome';
import { fetchFile, type Trouble } from './fetch';
import { isOnShelf, putOnShelf } from './shelf';
import type { StoredTrouble, Subscription, Taken } from './stored';

/**
 * Brings a subscription up to what its channel says now: fetch, verify, parse, test, compare, write. A failure at any step leaves
 * each pack in force that was, and says since when.
 */

/** A subscription that has somebody to ask. */
export type Channel = Subscription & { readonly address: string };

/**
 * The subscription as it is after asking its channel, for the caller to write. Packs lie on the shelf by then. `patience`:
 * milliseconds for each file.
 */
export async function refreshed(before: Channel, now: number, patience?: number): Promise<Subscription> {
  const whole = await isWhole(before);
  const index = await fetchFile(new URL('index.jws', before.address).href, {
    most: limits.indexBytes,
    etag: whole ? before.etag : null,
    patience,
  });
  if (index.kind === 'failed') return troubled(before, index.why, now);
  if (index.kind === 'same') {
    return { ...before, heard: now, follow: seen(before.follow, now), trouble: null };
  }
  const accepted = await acceptIndex(before.follow, index.bytes, now);
  if (!accepted.ok) return troubled(before, accepted.refusal.why, now);
  const follow = accepted.value;
  const packs = await takenFrom(before, follow, now, patience);
  const trouble = packs.find((one) => one.trouble !== null)?.trouble ?? null;
  const heard = {
    ...before,
    follow,
    name: follow.index.name,
    packs: packs.flatMap(({ taken }) => taken ?? []),
  };
  // Without its ETag the index is taken anew the next time, and with it the packs that could not be had.
  if (trouble) return troubled({ ...heard, etag: null }, trouble, now);
  return { ...heard, heard: now, etag: index.etag, trouble: null };
}

/** A pack that the channel lists: as it is in force now, and what went wrong if it is not as it is listed. */
interface Listed {
  readonly taken: Taken | null;
  readonly trouble: Trouble | Refusal['why'] | null;
}

async function takenFrom(
  before: Channel,
  follow: Following,
  now: number,
  patience: number | undefined,
): Promise<Listed[]> {
  const all: Listed[] = [];
  for (const entry of packsOf(follow)) {
    const was = before.packs.find(({ id }) => id === entry.id) ?? null;
    const isSame = was?.sha256 === entry.sha256 && (await isOnShelf(entry.sha256));
    all.push(isSame ? { taken: was, trouble: null } : await taken(before, follow, entry, was, now, patience));
  }
  return all;
}

async function taken(
  { address }: Channel,
  follow: Following,
  entry: IndexEntry,
  was: Taken | null,
  now: number,
  patience: number | undefined,
): Promise<Listed> {
  const most = fileBytesOf(entry.bytes);
  const file = await fetchFile(new URL(entry.file, address).href, { most, patience });
  if (file.kind !== 'new') {
    const why = file.kind === 'failed' ? file.why : ({ id: 'packs_nothing', values: {} } as const);
    return { taken: was, trouble: why };
  }
  const accepted = await acceptPack(follow, entry.id, file.bytes, now, breathe);
  if (!accepted.ok) return { taken: was, trouble: accepted.refusal.why };
  const { pack, sha256, expires } = accepted.value;
  await putOnShelf(sha256, pack);
  const known = was === null ? null : (was.known ?? was.sha256);
  const { id, name, version } = entry;
  return {
    taken: { id, name, version, sha256, expires, since: now, known: known === sha256 ? null : known },
    trouble: null,
  };
}

/** Lets what else the background has to do come in between. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Whether all that is in force lies on the shelf. */
async function isWhole({ packs }: Subscription): Promise<boolean> {
  const found = await Promise.all(packs.map(({ sha256 }) => isOnShelf(sha256)));
  return found.every((there) => there);
}

function seen(follow: Subscription['follow'], now: number): Subscription['follow'] {
  return follow.kind === 'following' ? seenAt(follow, now) : follow;
}

/** The same, with what is wrong; it is wrong since that began, not since it was last seen. */
function troubled(
  subscription: Subscription,
  { id, values }: Pick<StoredTrouble, 'id' | 'values'>,
  now: number,
): Subscription {
  const since = subscription.trouble?.since ?? now;
  return {
    ...subscription,
    follow: seen(subscription.follow, now),
    trouble: { since, id, values: { ...values } },
  };
}
