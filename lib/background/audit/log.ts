import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { z } from 'zod';
import {
  type Entry,
  entrySchema,
  type Happening,
  linkSchema,
  nothingBefore,
  sealed,
} from '../../../rules/audit/entry';

/**
 * The audit as it is kept on this device, in IndexedDB: the entries by their place in the chain, and beside them one record of
 * how the chain stands. Whatever changes both changes them in one transaction, so that a background that is stopped at any line
 * leaves them whole.
 */

interface Schema extends DBSchema {
  entries: { key: number; value: unknown };
  standing: { key: 'standing' | 'sending'; value: unknown };
}

const standingSchema = z.object({
  chain: z.string(),
  /** The last entry that was recorded. */
  head: linkSchema,
  /** The last entry that was given up for room or age: the chain that is left follows it. */
  before: linkSchema,
  /** The last entry that a collector has taken, or was never to be sent. */
  sent: z.int().min(0),
  /** Entries that were given up before any collector took them. */
  lost: z.int().min(0),
});
/** How the chain stands. */
export type Standing = z.infer<typeof standingSchema>;

const sendingSchema = z.object({
  /** The collector's address that all this is about. */
  to: z.string(),
  /** Attempts in a row that did not succeed. */
  attempts: z.int().min(0),
  /** Epoch milliseconds before which nothing is tried again. */
  notBefore: z.number(),
  /** Entries in one batch at most: it halves where the collector says that a batch is too large. */
  batch: z.int().min(1),
  /** Entries that the collector said it will not take; it is not asked to again. */
  refused: z.int().min(0),
  /** Why nothing arrives, and since when in epoch milliseconds; null while all is well. */
  problem: z
    .object({
      /** `no-leave`: the browser was not allowed to reach it. `unreachable`: no answer. `busy`: try later. `refuses`: it says no. */
      why: z.enum(['no-leave', 'unreachable', 'busy', 'refuses']),
      /** The HTTP status, where there was an answer. */
      status: z.int().nullable(),
      since: z.number(),
    })
    .nullable(),
});
/** How sending to a collector stands. */
export type Sending = z.infer<typeof sendingSchema>;

/** How much is kept. */
export interface Keeping {
  /** Entries at most, sent or not. */
  readonly most: number;
  /** Milliseconds; what is older is given up once it was sent. */
  readonly age: number;
}

/** Some 400 bytes each: 20 MB at most. The age is what can be shown in a yearly review. */
export const keeping: Keeping = { most: 50_000, age: 400 * 24 * 60 * 60 * 1_000 };

/** Entries in one batch: some 100 KB, which every collector takes. */
const largestBatch = 200;

/** The one log of a browser profile, opened when it is first asked for anything. */
export class AuditLog {
  private opened: Promise<IDBPDatabase<Schema>> | null = null;

  constructor(private readonly name = 'demarc-audit') {}

  /**
   * Records what happened. `sends`: a collector is to get it. Two that record at once get places one after the other.
   * @throws {Error} where the browser keeps nothing; then nothing was recorded.
   */
  async append(what: Happening, sends: boolean, { most, age } = keeping): Promise<Entry> {
    for (;;) {
      const { chain, head } = await this.standing();
      // The hash is reckoned outside of the transaction, which would end meanwhile; what came in between is seen in it.
      const entry = await sealed(what, chain, head);
      if (await this.put(entry, sends)) {
        await this.giveUp({ most, age }, what.time);
        return entry;
      }
    }
  }

  /** How the chain stands now. */
  async standing(): Promise<Standing> {
    return readStanding(await (await this.database()).get('standing', 'standing'));
  }

  /** Everything that is kept, as it is stored and in the order of its places, and how the chain stood at that moment. */
  async everything(): Promise<{ entries: unknown[]; standing: Standing }> {
    const tx = (await this.database()).transaction(['entries', 'standing']);
    const [entries, standing] = await Promise.all([
      tx.objectStore('entries').getAll(),
      tx.objectStore('standing').get('standing'),
    ]);
    return { entries, standing: readStanding(standing) };
  }

  /** The last entries, newest first, leaving out what cannot be read. */
  async last(count: number): Promise<Entry[]> {
    const found: Entry[] = [];
    const tx = (await this.database()).transaction('entries');
    for (let cursor = await tx.store.openCursor(null, 'prev'); cursor; cursor = await cursor.continue()) {
      if (found.length >= count) break;
      found.push(...readable([cursor.value]));
    }
    return found;
  }

  /** The next entries that no collector has yet, and the last place among them; what cannot be read is passed over. */
  async unsent(count: number): Promise<{ entries: Entry[]; upTo: number }> {
    const tx = (await this.database()).transaction(['entries', 'standing']);
    const { sent } = readStanding(await tx.objectStore('standing').get('standing'));
    const entries = tx.objectStore('entries');
    const range = IDBKeyRange.lowerBound(sent, true);
    const [found, keys] = await Promise.all([entries.getAll(range, count), entries.getAllKeys(range, count)]);
    return { entries: readable(found), upTo: keys.at(-1) ?? sent };
  }

  /** How sending to this collector stands; anew where it is another one than before. */
  async sending(to: string): Promise<Sending> {
    const read = sendingSchema.safeParse(await (await this.database()).get('standing', 'sending'));
    return read.success && read.data.to === to ? read.data : newSending(to);
  }

  /** Notes how sending stands and, where a collector took or refused entries for good, up to which place. */
  async noteSending(sending: Sending, upTo = 0): Promise<void> {
    const { store, done } = (await this.database()).transaction('standing', 'readwrite');
    const standing = readStanding(await store.get('standing'));
    void store.put({ ...standing, sent: Math.max(standing.sent, upTo) }, 'standing');
    void store.put(sending, 'sending');
    await done;
  }

  /** Closes the database, as a browser does that stops the background. */
  async close(): Promise<void> {
    (await this.opened)?.close();
    this.opened = null;
  }

  private async put(entry: Entry, sends: boolean): Promise<boolean> {
    const tx = (await this.database()).transaction(['entries', 'standing'], 'readwrite', {
      durability: 'strict',
    });
    const standing = readStanding(await tx.objectStore('standing').get('standing'));
    const isNext = standing.head.hash === entry.previous && standing.chain === entry.chain;
    if (isNext) {
      const head = { seq: entry.seq, hash: entry.hash };
      const sent = sends ? standing.sent : entry.seq;
      void tx.objectStore('entries').add(entry, entry.seq);
      void tx.objectStore('standing').put({ ...standing, head, sent }, 'standing');
    }
    await tx.done;
    return isNext;
  }

  /** Gives up the oldest entries: those beyond the most, and those past their age that were sent. */
  private async giveUp({ most, age }: Keeping, now: number): Promise<void> {
    const tx = (await this.database()).transaction(['entries', 'standing'], 'readwrite');
    const entries = tx.objectStore('entries');
    const standing = readStanding(await tx.objectStore('standing').get('standing'));
    const { before, head, sent } = standing;
    let upTo = Math.max(before.seq, head.seq - most);
    let last: Entry | null = null;
    const due = IDBKeyRange.bound(before.seq, head.seq, true);
    for (let cursor = await entries.openCursor(due); cursor; cursor = await cursor.continue()) {
      const [entry] = readable([cursor.value]);
      const isOld = cursor.key <= sent && entry !== undefined && now - entry.time > age;
      if (cursor.key > upTo && !isOld) break;
      upTo = Math.max(upTo, cursor.key);
      last = entry ?? last;
    }
    if (last) {
      void entries.delete(IDBKeyRange.upperBound(last.seq));
      const lost = standing.lost + Math.max(0, last.seq - Math.max(sent, before.seq));
      const changed = { before: { seq: last.seq, hash: last.hash }, lost, sent: Math.max(sent, last.seq) };
      void tx.objectStore('standing').put({ ...standing, ...changed }, 'standing');
    }
    await tx.done;
  }

  private database(): Promise<IDBPDatabase<Schema>> {
    const forget = () => {
      this.opened = null;
    };
    this.opened ??= openDB<Schema>(this.name, 1, {
      upgrade(database) {
        database.createObjectStore('entries');
        void database.createObjectStore('standing').put(newStanding(), 'standing');
      },
      // The person may clear the browser's data while this is open.
      terminated: forget,
    }).catch((error) => {
      forget();
      throw error;
    });
    return this.opened;
  }
}

function newStanding(): Standing {
  return { chain: crypto.randomUUID(), head: nothingBefore, before: nothingBefore, sent: 0, lost: 0 };
}

function newSending(to: string): Sending {
  return { to, attempts: 0, notBefore: 0, batch: largestBatch, refused: 0, problem: null };
}

function readStanding(stored: unknown): Standing {
  return standingSchema.parse(stored);
}

function readable(stored: readonly unknown[]): Entry[] {
  return stored.flatMap((one) => {
    const read = entrySchema.safeParse(one);
    return read.success ? [read.data] : [];
  });
}
