import { openDB } from 'idb';
import type { Database, Schema } from './database';

const week = 7 * 24 * 60 * 60 * 1_000;
/** The version of the database that this reads; one of another is the ledger's own to bring up to date. */
export const readVersion = 1;

/**
 * What each post of an identity's last seven days was for, read by a page of the extension itself, so that nobody waits for a
 * stopped background, and without the schemas, which take longer to load than this takes. It writes nothing: that stays with the
 * ledger. Null where the ledger has to be asked: what is there is of another version, or not whole. `place`: the name of the
 * ledger's database; `now`: epoch milliseconds.
 */
export async function readWeek(place: string, identity: string, now: number): Promise<string[] | null> {
  const database = await openToRead(place);
  if (database === 'none') return [];
  if (database === 'unlike') return null;
  try {
    // An array comes after every id and number: every post later than then, those of a clock that was set back since among them.
    const range = IDBKeyRange.bound([identity, now - week, []], [identity, []]);
    const stored = await database.getAll('entries', range);
    return stored.map((one) => String(Reflect.get(Object(one), 'kind')));
  } finally {
    database.close();
  }
}

/** Opens a database only where it is there already, and is what is expected. */
async function openToRead(name: string): Promise<Database | 'none' | 'unlike'> {
  let isNone = false;
  try {
    const database = await openDB<Schema>(name, undefined, {
      upgrade(_, __, ___, transaction) {
        isNone = true;
        transaction.done.catch(() => undefined);
        transaction.abort();
      },
      // The ledger is waiting to bring it up to date.
      blocking: (_, __, event) => (event.target as IDBDatabase).close(),
    });
    if (database.version === readVersion && database.objectStoreNames.contains('entries')) return database;
    database.close();
    return 'unlike';
  } catch {
    return isNone ? 'none' : 'unlike';
  }
}
