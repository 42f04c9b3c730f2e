import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type Pack, parsePack } from '../../../rules/pack';

/**
 * Packs that were verified, by the hash of their signed content. One can have four megabytes, for which the browser's storage of
 * 10 MB has no room.
 */

interface Schema extends DBSchema {
  packs: { key: string; value: unknown };
}

let opened: Promise<IDBPDatabase<Schema>> | null = null;

/** Puts a pack on the shelf, before anything says that it is there. */
export async function putOnShelf(sha256: string, pack: Pack): Promise<void> {
  await (await database()).put('packs', pack, sha256);
}

/** The pack; null where it is not there, as after the browser's data was cleared. */
export async function fromShelf(sha256: string): Promise<Pack | null> {
  const stored: unknown = await (await database()).get('packs', sha256);
  return stored === undefined ? null : parsePack(stored);
}

export async function isOnShelf(sha256: string): Promise<boolean> {
  return (await (await database()).count('packs', sha256)) > 0;
}

/** Clears the shelf of all others. */
export async function keepOnShelf(kept: readonly string[]): Promise<void> {
  const { store, done } = (await database()).transaction('packs', 'readwrite');
  for (const key of await store.getAllKeys()) if (!kept.includes(key)) void store.delete(key);
  await done;
}

function database(): Promise<IDBPDatabase<Schema>> {
  const forget = () => {
    opened = null;
  };
  opened ??= openDB<Schema>('demarc-packs', 1, {
    upgrade: (made) => void made.createObjectStore('packs'),
    terminated: forget,
  }).catch((error) => {
    forget();
    throw error;
  });
  return opened;
}
