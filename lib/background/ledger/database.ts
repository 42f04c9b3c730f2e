import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { z } from 'zod';
import { ledgerEntrySchema } from '../../ledger';

/** The database that the ledger stands in, and how one of an earlier version becomes one of today's. */

/** An entry by whose it is and when it went out, so that what an identity posted between two times lies side by side. */
export type Key = [identity: string, time: number, id: string];

export interface Schema extends DBSchema {
  entries: { key: Key; value: unknown; indexes: { id: string; time: number } };
  /** What was let go and has not been seen to go out. */
  pending: { key: string; value: unknown };
  /** What stood among the entries and cannot be read. */
  unread: { key: number; value: unknown };
}

export type Database = IDBPDatabase<Schema>;
type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** Brings a database from the version before it to its own. */
export type Step = (database: Database, transaction: Upgrade) => void | Promise<void>;

/** Step n makes version n + 1. None is ever changed: another is added, with a frozen sample of what the one before it stored. */
export const steps: readonly Step[] = [
  (database) => {
    const entries = database.createObjectStore('entries', { keyPath: ['identity', 'time', 'id'] });
    entries.createIndex('id', 'id', { unique: true });
    entries.createIndex('time', 'time');
    database.createObjectStore('pending', { keyPath: 'id' });
    database.createObjectStore('unread', { autoIncrement: true });
  },
];

export const pendingSchema = z.object({
  id: z.string(),
  entry: z.lazy(ledgerEntrySchema),
  /** The tab and the frame in it that it was written in. */
  tab: z.int(),
  frame: z.int(),
  /** The origin of its page; null where the browser does not say. */
  origin: z.string().nullable(),
  /** A keyed digest of its words, by which a page that was loaded since tells whether they still stand there. */
  words: z.string(),
  /** Its page was left while the site was at work on it. */
  left: z.boolean(),
});
/** A post that was let go and has not been seen to go out. */
export type Pending = z.infer<typeof pendingSchema>;

/** What is there is no database of the ledger's. */
export class DamagedError extends Error {}

/**
 * Opens a database of the ledger, brought up to date. `lost` is called when it is open no longer.
 * @throws {DamagedError} where what is stored under that name is none
 * @throws {DOMException} where the browser does not open it: a `VersionError` where a newer Demarc has made it
 */
export async function openDatabase(name: string, lost: () => void, through = steps): Promise<Database> {
  const database = await openDB<Schema>(name, through.length, {
    async upgrade(opened, from, _, transaction) {
      for (const step of through.slice(from)) await step(opened, transaction);
    },
    // A newer Demarc is waiting to bring it up to date.
    blocking: (_, __, event) => {
      (event.target as IDBDatabase).close();
      lost();
    },
    // The person may clear the browser's data while this is open.
    terminated: lost,
  });
  if (isWhole(database)) return database;
  database.close();
  throw new DamagedError('It lacks what a ledger has.');
}

/** A transaction in which everything can be changed. */
export type Changes = IDBPTransaction<Schema, ['entries', 'pending', 'unread'], 'readwrite'>;

/** Makes changes, all of them or none. They wait for nothing but the database, which would take them for finished. */
export async function changed<T>(database: Database, make: (tx: Changes) => Promise<T>): Promise<T> {
  const tx = database.transaction(['entries', 'pending', 'unread'], 'readwrite', { durability: 'strict' });
  const failure = tx.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  try {
    const made = await make(tx);
    const failed = await failure;
    if (failed) throw failed.error;
    return made;
  } catch (error) {
    abort(tx);
    throw error;
  }
}

function abort(tx: Changes): void {
  try {
    tx.abort();
  } catch {
    // It has ended by itself.
  }
}

/** Whether an error says that a newer Demarc has made the database. */
export function isOfNewer(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'VersionError';
}

/** Whether an error says that there is no room for what was to be written. */
export function isFull(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}

function isWhole(database: Database): boolean {
  const wanted = ['entries', 'pending', 'unread'] as const;
  if (!wanted.every((name) => database.objectStoreNames.contains(name))) return false;
  const { keyPath, indexNames } = database.transaction('entries').store;
  return (
    String(keyPath) === 'identity,time,id' &&
    (['id', 'time'] as const).every((index) => indexNames.contains(index))
  );
}
