import type { PostKind } from '../../../rules/past';
import { type LedgerEntry, ledgerEntrySchema } from '../../ledger';
import { text } from '../words';
import {
  type Changes,
  changed,
  type Database,
  isFull,
  type Pending,
  pendingSchema,
  type Step,
} from './database';
import { eraseDamaged, openWhereItIs, say } from './place';
import { deleteIn, deleteOldest, deletePending, newestIn, type Range, setUnreadAside } from './reading';
import { Remembered, type Window } from './remembered';

/** Entries at most: more than ten years of twenty posts a day, in some 50 MB. */
export const mostEntries = 100_000;
/** Milliseconds after which a post that was let go and never seen to go out is given up. */
const undecidedFor = 24 * 60 * 60 * 1_000;
/** Of all entries, how many are given up where there is no more room: one in so many. */
const givenUp = 10;

/** Between which epoch milliseconds, both of which count; where one is not given there is no end. */
export interface Span {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** What of an identity, or of all. */
export interface Part extends Span {
  readonly identity?: string | undefined;
}

/**
 * The posts that went out through the gate, in IndexedDB. Changes are made one after the other in the order in which they were
 * asked for, each in one transaction, so that a background that is stopped at any line has made each of them whole or not at all.
 */
export class Ledger {
  private opened: Promise<Database> | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly remembered = new Remembered();

  /** `now`: epoch milliseconds, for the diagnostics alone. */
  constructor(
    private readonly now: () => number,
    private readonly steps?: readonly Step[],
  ) {}

  /**
   * Puts a post aside that was let go. One of the same id takes its place, but for where it went from and whether that page was
   * left, which stay as they were told first; and one that is an entry already stays that.
   */
  hold(pending: Pending): Promise<void> {
    return this.change(async (tx) => {
      const known = await tx.objectStore('entries').index('id').getKey(pending.id);
      if (known !== undefined) return;
      const before = pendingSchema.safeParse(await tx.objectStore('pending').get(pending.id)).data;
      const { tab, frame, origin, left } = before ?? pending;
      await tx.objectStore('pending').put({ ...pending, tab, frame, origin, left });
    });
  }

  /** The site was seen to take a post: it is an entry from now on. Null where none of that id waits, such as told twice. */
  async confirm(id: string): Promise<LedgerEntry | null> {
    return this.inTurn(async () => {
      const entry = await changed(await this.database(), async (tx) => {
        const pending = pendingSchema.safeParse(await tx.objectStore('pending').get(id)).data;
        await tx.objectStore('pending').delete(id);
        const known = await tx.objectStore('entries').index('id').getKey(id);
        if (!pending || known !== undefined) return null;
        await tx.objectStore('entries').add(pending.entry);
        return pending.entry;
      });
      if (entry) this.remembered.add(entry);
      return entry;
    });
  }

  /** A post was not taken, or its author thought better of it. */
  drop(id: string): Promise<void> {
    return this.change((tx) => tx.objectStore('pending').delete(id));
  }

  /** The page of a post that waits was left. */
  leave(id: string): Promise<void> {
    return this.change(async (tx) => {
      const pending = pendingSchema.safeParse(await tx.objectStore('pending').get(id)).data;
      if (pending) await tx.objectStore('pending').put({ ...pending, left: true });
    });
  }

  /** The posts whose page was left since it let them go, and of which nothing is known yet. */
  left(): Promise<Pending[]> {
    return this.inTurn(async () => {
      const all = await (await this.database()).getAll('pending');
      return all.flatMap((one) => pendingSchema.safeParse(one).data ?? []).filter(({ left }) => left);
    });
  }

  /** What an identity posted between two times, both of which count, newest first: all of it, or the newest so many. */
  async entries(identity: string, { from, to }: Span = {}, most?: number): Promise<LedgerEntry[]> {
    return this.inTurn(() => this.read(rangeOf({ identity, from, to }), most));
  }

  /** Every entry of every identity, newest first. */
  everything(): Promise<LedgerEntry[]> {
    return this.inTurn(() => this.read(null));
  }

  /** How many entries there are. */
  async size(): Promise<number> {
    return (await this.database()).count('entries');
  }

  /** What rules may know of an identity’s posts, newest first: all of the window’s span, and the newest so many. */
  async past(identity: string, { posts, span }: Window, now: number): Promise<readonly LedgerEntry[]> {
    const since = now - span;
    const known = this.remembered.within(identity, posts, since);
    if (known) return known;
    // In turn with all changes, so that none is missed between what is read and what is remembered.
    return this.inTurn(async () => {
      const recent = await this.read(rangeOf({ identity, from: since }));
      const found = recent.length >= posts ? recent : await this.read(rangeOf({ identity }), posts);
      this.remembered.keep(identity, found, posts, since);
      return found;
    });
  }

  /** Notes what a post was for, by its author's word. Answers with the entry as it was; null where there is none. */
  correct(id: string, kind: PostKind): Promise<LedgerEntry | null> {
    return this.changeEntries(async (tx) => {
      const entries = tx.objectStore('entries');
      const entry = ledgerEntrySchema().safeParse(await entries.index('id').get(id)).data;
      if (entry) await entries.put({ ...entry, kind, corrected: true });
      return entry ?? null;
    });
  }

  /** Deletes for good what is named; with nothing named everything, what was set aside with it. */
  async erase(part: Part): Promise<void> {
    const isMeant = isWithin(part);
    await this.changeEntries(async (tx) => {
      await deleteIn(tx.objectStore('entries'), rangeOf(part), isMeant);
      await deletePending(tx, ({ entry }) => isMeant(entry));
      // Nobody can say of what is not to be read whose it is.
      if (part.from === undefined && part.to === undefined) await tx.objectStore('unread').clear();
    });
    if (Object.values(part).every((bound) => bound === undefined)) await eraseDamaged();
  }

  /**
   * Gives up what is past its age, by what is kept of each identity in milliseconds, and what is beyond the most; and the posts
   * of which it was never seen what became of them.
   */
  sweep(now: number, ageOf: (identity: string) => number, most = mostEntries): Promise<void> {
    return this.changeEntries(async (tx) => {
      const entries = tx.objectStore('entries');
      let cursor = await entries.openKeyCursor();
      while (cursor) {
        const [identity] = cursor.key;
        await entries.delete(IDBKeyRange.bound([identity], [identity, now - ageOf(identity)], false, true));
        cursor = await entries.openKeyCursor(IDBKeyRange.lowerBound([identity, []]));
      }
      await deleteOldest(entries, (await entries.count()) - most);
      await deletePending(tx, ({ entry }) => Math.abs(now - entry.time) > undecidedFor);
    });
  }

  /**
   * Takes in entries of another ledger or of this one's file; those that are here already stay as they are. Answers with the ids
   * of those that were not.
   */
  bring(brought: readonly LedgerEntry[]): Promise<string[]> {
    return this.changeEntries(async (tx) => {
      const entries = tx.objectStore('entries');
      const known = await Promise.all(brought.map(({ id }) => entries.index('id').getKey(id)));
      const fresh = new Map(brought.filter((_, at) => known[at] === undefined).map((one) => [one.id, one]));
      await Promise.all([...fresh.values()].map((entry) => entries.add(entry)));
      return [...fresh.keys()];
    });
  }

  /** Undoes what was brought in: these entries are deleted. */
  takeBack(ids: readonly string[]): Promise<void> {
    return this.changeEntries(async (tx) => {
      const entries = tx.objectStore('entries');
      const keys = await Promise.all(ids.map((id) => entries.index('id').getKey(id)));
      await Promise.all(keys.map((key) => key && entries.delete(key)));
    });
  }

  /** Closes the database and forgets what was read, as a browser does that stops the background. */
  async close(): Promise<void> {
    await this.queue;
    (await this.opened)?.close();
    this.opened = null;
    this.remembered.forget();
  }

  private changeEntries<T>(make: (tx: Changes) => Promise<T>): Promise<T> {
    return this.change((tx) => {
      this.remembered.forget();
      return make(tx);
    });
  }

  private change<T>(make: (tx: Changes) => Promise<T>): Promise<T> {
    return this.inTurn(async () => changed(await this.database(), make));
  }

  /** Does one thing after the other. Where there is no room for one, the oldest entries are given up for it, and that is said. */
  private inTurn<T>(make: () => Promise<T>): Promise<T> {
    const made = this.queue.then(async () => {
      try {
        return await make();
      } catch (error) {
        if (!isFull(error)) throw error;
        await this.makeRoom();
        return make();
      }
    });
    this.queue = made.catch(() => undefined);
    return made;
  }

  private async makeRoom(): Promise<void> {
    this.remembered.forget();
    await changed(await this.database(), async (tx) => {
      const entries = tx.objectStore('entries');
      await deleteOldest(entries, Math.ceil((await entries.count()) / givenUp));
    });
    await say(this.now(), text()('ledger_full'));
  }

  /** What cannot be read is set aside, so that the rest is whole. */
  private async read(range: Range, most?: number): Promise<LedgerEntry[]> {
    const database = await this.database();
    const { entries, unread } = await newestIn(database, range, most);
    if (unread.length === 0) return entries;
    await setUnreadAside(database, unread);
    await say(this.now(), text()('ledger_unread'));
    return this.read(range, most);
  }

  private database(): Promise<Database> {
    const forget = () => {
      this.opened = null;
    };
    this.opened ??= openWhereItIs(this.now(), forget, this.steps).catch((error) => {
      forget();
      throw error;
    });
    return this.opened;
  }
}

function rangeOf({ identity, from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }: Part): Range {
  if (identity === undefined) return null;
  // No entry has a key of one part alone: between a later time and an earlier one there is none.
  if (from > to) return IDBKeyRange.only([identity]);
  // An array comes after every text and number, and a shorter one before a longer one that begins with it.
  return IDBKeyRange.bound([identity, from], [identity, to, []]);
}

function isWithin({ identity, from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }: Part) {
  return (entry: Pick<LedgerEntry, 'identity' | 'time'>) =>
    (identity === undefined || entry.identity === identity) && entry.time >= from && entry.time <= to;
}
