import type { IDBPObjectStore } from 'idb';
import { type LedgerEntry, ledgerEntrySchema } from '../../ledger';
import {
  type Changes,
  changed,
  type Database,
  type Key,
  type Pending,
  pendingSchema,
  type Schema,
} from './database';

/** How entries are read and deleted. */

/** Null is all of them. */
export type Range = IDBKeyRange | null;

type Entries = IDBPObjectStore<Schema, ['entries', 'pending', 'unread'], 'entries', 'readwrite'>;

/** Entries, newest first, and the keys of those that cannot be read. */
export interface Found {
  readonly entries: LedgerEntry[];
  readonly unread: readonly Key[];
}

/** The newest so many of a range, or all of them. */
export async function newestIn(database: Database, range: Range, most?: number): Promise<Found> {
  const stored =
    most === undefined ? await database.getAll('entries', range) : await lastOf(database, range, most);
  const read = stored.map((one) => ledgerEntrySchema().safeParse(one));
  const entries = read.flatMap(({ data }) => data ?? []);
  const unread = read.flatMap(({ success }, at) => (success ? [] : [keyOf(stored[at])]));
  return { entries: entries.sort(newestFirst), unread };
}

/** The last of a range. To go back step by step takes longer than to read all where these are not many. */
async function lastOf(database: Database, range: Range, most: number): Promise<unknown[]> {
  const found: unknown[] = [];
  const { store } = database.transaction('entries');
  let cursor = most > 0 ? await store.openCursor(range, 'prev') : null;
  while (cursor && found.length < most) {
    found.push(cursor.value);
    cursor = await cursor.continue();
  }
  return found;
}

/** Deletes of a range what is meant; all of it where the range is of one identity, since it says then what is meant. */
export async function deleteIn(
  store: Entries,
  range: Range,
  isMeant: (entry: Pick<LedgerEntry, 'identity' | 'time'>) => boolean,
): Promise<void> {
  if (range) {
    await store.delete(range);
    return;
  }
  for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue()) {
    const [identity, time] = cursor.primaryKey;
    if (isMeant({ identity, time })) await cursor.delete();
  }
}

/** Deletes the oldest so many, whosever they are. */
export async function deleteOldest(store: Entries, count: number): Promise<void> {
  let left = count;
  let cursor = left > 0 ? await store.index('time').openCursor() : null;
  for (; cursor && left > 0; left--) {
    await cursor.delete();
    cursor = await cursor.continue();
  }
}

/** Deletes of the posts that wait those that are meant, and what cannot be read of them. */
export async function deletePending(tx: Changes, isMeant: (pending: Pending) => boolean): Promise<void> {
  const pending = tx.objectStore('pending');
  for (let cursor = await pending.openCursor(); cursor; cursor = await cursor.continue()) {
    const { data } = pendingSchema.safeParse(cursor.value);
    if (!data || isMeant(data)) await cursor.delete();
  }
}

/** Moves what cannot be read to where it is in nobody's way. */
export async function setUnreadAside(database: Database, keys: readonly Key[]): Promise<void> {
  await changed(database, async (tx) => {
    const entries = tx.objectStore('entries');
    for (const key of keys) {
      await tx.objectStore('unread').add(await entries.get(key));
      await entries.delete(key);
    }
  });
}

/** An index holds only what has a key: of that, whatever the rest of it may be, these three are as they should be. */
function keyOf(stored: unknown): Key {
  const { identity, time, id } = stored as { identity: string; time: number; id: string };
  return [identity, time, id];
}

function newestFirst(one: LedgerEntry, other: LedgerEntry): number {
  return other.time - one.time || (one.id < other.id ? 1 : -1);
}
