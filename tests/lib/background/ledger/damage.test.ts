import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Step, steps } from '../../../../lib/background/ledger/database';
import type { Ledger } from '../../../../lib/background/ledger/ledger';
import { diagnostics, ledgerPlace } from '../../../../lib/background/storage';
import { day, entryOf, idsIn, newProfile, noon, pendingOf, post } from './device';
import { type LedgerSample, samples } from './samples';

let start: (steps?: readonly Step[]) => Ledger;

beforeEach(() => {
  start = newProfile();
});

afterEach(() => {
  vi.restoreAllMocks();
});

const first = 'demarc-ledger';

async function write({ version, stores }: LedgerSample): Promise<void> {
  const database = await openDB(first, version, {
    upgrade(opened) {
      for (const { name, options, indexes, records } of stores) {
        const store = opened.createObjectStore(name, options);
        for (const index of indexes) store.createIndex(index.name, index.keyPath, { unique: index.unique });
        for (const record of records) void store.put(record);
      }
    },
  });
  database.close();
}

async function said(): Promise<string[]> {
  return (await diagnostics.get()).filter(({ key }) => key === 'ledger').map(({ problem }) => problem);
}

describe('what earlier versions stored', () => {
  it.each(samples)('is still read: version $version', async (sample) => {
    await write(sample);
    const ledger = start();
    expect(await ledger.everything()).toEqual(sample.read);
    await ledger.confirm('0c2f6f7e-52a5-4f0d-9a51-4c1d7d1b0f44');
    expect(await ledger.everything()).toHaveLength(2);
    expect(await said()).toEqual([]);
  });

  it('has a sample of every version', () => {
    expect(samples.map(({ version }) => version)).toEqual(steps.map((_, at) => at + 1));
  });

  it('is brought up to a newer version in one transaction, or stays as it was', async () => {
    const before = start();
    await post(before, entryOf('a', { site: 'SITE.example' }), entryOf('b'));
    await before.close();
    const lowerCase: Step = async (_, transaction) => {
      const entries = transaction.objectStore('entries');
      for (let cursor = await entries.openCursor(); cursor; cursor = await cursor.continue()) {
        const entry = cursor.value as { site: string };
        await cursor.update({ ...entry, site: entry.site.toLowerCase() });
      }
    };
    const failing: Step = async (database, transaction) => {
      await lowerCase(database, transaction);
      throw new Error('The browser was closed in the middle.');
    };
    await start([...steps, failing]).close();
    const untouched = start();
    expect(await untouched.entries('grace')).toMatchObject([{ id: 'b' }, { id: 'a', site: 'SITE.example' }]);
    await untouched.close();
    const after = start([...steps, lowerCase]);
    expect(await after.entries('grace')).toMatchObject([{ id: 'b' }, { id: 'a', site: 'site.example' }]);
  });
});

describe('a ledger of a newer Demarc', () => {
  it('is left as it is, and that is said once', async () => {
    const newer = start([...steps, () => undefined]);
    await post(newer, entryOf('a'));
    await newer.close();
    const ledger = start();
    await expect(ledger.hold(pendingOf(entryOf('b')))).rejects.toThrow();
    await expect(ledger.everything()).rejects.toThrow();
    expect(await said()).toEqual([expect.stringContaining('newer Demarc')]);
    expect((await ledgerPlace.get()).name).toBe(first);
    expect(await idsIn(start([...steps, () => undefined]))).toEqual(['a']);
  });
});

describe('a damaged ledger', () => {
  it('is set aside as it is, which is said, and a new one is begun', async () => {
    const broken = await openDB(first, 1, { upgrade: (opened) => void opened.createObjectStore('entries') });
    await broken.put('entries', 'all that is left', 'key');
    broken.close();
    const ledger = start();
    await post(ledger, entryOf('a'));
    expect(await idsIn(ledger)).toEqual(['a']);
    expect(await said()).toEqual([expect.stringContaining('damaged')]);
    const place = await ledgerPlace.get();
    expect(place).toEqual({ name: expect.not.stringMatching(/^demarc-ledger$/), damaged: [first] });
    expect(await idsIn(start())).toEqual(['a']);
    const aside = await openDB(first, 1);
    expect(await aside.get('entries', 'key')).toBe('all that is left');
    aside.close();
  });

  it('is set aside where the browser cannot open it', async () => {
    const { open } = indexedDB;
    vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
      if (name === first) throw new DOMException('Internal error opening backing store.', 'UnknownError');
      return open.call(indexedDB, name, version);
    });
    const ledger = start();
    await post(ledger, entryOf('a'));
    expect(await idsIn(ledger)).toEqual(['a']);
    expect(await said()).toEqual([expect.stringContaining('backing store')]);
  });

  it('is taken for none where the browser keeps nothing at all, and opened again as soon as it does', async () => {
    const broken = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('No room for anything.', 'UnknownError');
    });
    const ledger = start();
    await expect(post(ledger, entryOf('a'))).rejects.toThrow('No room');
    expect((await ledgerPlace.get()).damaged).toEqual([]);
    broken.mockRestore();
    await post(ledger, entryOf('a'));
    expect(await idsIn(ledger)).toEqual(['a']);
  });

  it('goes for good with everything else that is erased', async () => {
    (await openDB(first, 1)).close();
    const ledger = start();
    await post(ledger, entryOf('a'));
    await ledger.erase({});
    const { name, damaged } = await ledgerPlace.get();
    expect(damaged).toEqual([]);
    expect((await indexedDB.databases()).map((one) => one.name)).toEqual([name]);
  });
});

describe('an entry that cannot be read', () => {
  it('is set aside, which is said once, and the others count on', async () => {
    const ledger = start();
    await post(ledger, entryOf('a'), entryOf('b', { time: noon + 1 }));
    const raw = await openDB(first, 1);
    await raw.put('entries', { id: 'spoiled', identity: 'grace', time: noon + 2, kind: 'piracy' });
    await raw.put('entries', { id: 'worse', identity: 'grace', time: 'yesterday' });
    expect(await ledger.past('grace', { posts: 2, span: day }, noon)).toMatchObject([
      { id: 'b' },
      { id: 'a' },
    ]);
    expect(await idsIn(ledger)).toEqual(['b', 'a']);
    expect(await ledger.everything()).toHaveLength(2);
    expect(await said()).toEqual([expect.stringContaining('could not be read')]);
    expect(await raw.getAll('unread')).toMatchObject([{ id: 'spoiled' }, { id: 'worse' }]);
    raw.close();
  });
});

describe('a browser without room', () => {
  it('has the oldest tenth given up for what is new, and that is said once', async () => {
    const ledger = start();
    await post(ledger, ...Array.from({ length: 20 }, (_, at) => entryOf(`${at}`, { time: noon + at })));
    await ledger.hold(pendingOf(entryOf('new', { time: noon + 20 })));
    const { add } = IDBObjectStore.prototype;
    let full = true;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (!full) return add.call(this, value, key);
      full = false;
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    });
    expect(await ledger.confirm('new')).toMatchObject({ id: 'new' });
    const ids = await idsIn(ledger);
    expect(ids).toHaveLength(19);
    expect(ids).toEqual(expect.arrayContaining(['new', '19', '2']));
    full = true;
    await post(ledger, entryOf('newer', { time: noon + 21 }));
    expect(await idsIn(ledger)).toContain('newer');
    expect(await said()).toEqual([expect.stringContaining('oldest tenth')]);
  });
});
