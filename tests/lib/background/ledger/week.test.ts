import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { steps } from '../../../../lib/background/ledger/database';
import { firstLedger } from '../../../../lib/background/ledger/name';
import { readVersion, readWeek } from '../../../../lib/background/ledger/week';
import { day, entryOf, newProfile, noon, post } from './device';

const read = () => readWeek(firstLedger, 'grace', noon);

describe('the week that a page reads by itself', () => {
  it('is of one identity and seven days, beside a ledger that is open', async () => {
    const ledger = newProfile()();
    await post(
      ledger,
      entryOf('a', { time: noon - 1 }),
      entryOf('b', { time: noon - 7 * day + 1, kind: 'promotion' }),
      entryOf('before the clock was set back', { time: noon + day, kind: 'personal' }),
      entryOf('old', { time: noon - 7 * day }),
      entryOf('of another', { identity: 'me' }),
      entryOf('of one whose name begins alike', { identity: 'grace 2' }),
    );
    expect((await read())?.sort()).toEqual(['personal', 'promotion', 'share']);
    await post(ledger, entryOf('c', { kind: 'conversation' }));
    expect(await read()).toContain('conversation');
  });

  it('is empty where there is no ledger yet, and begins none', async () => {
    newProfile();
    expect(await read()).toEqual([]);
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('is left to the ledger where its database is of another version, and lets it be brought up to date', async () => {
    expect(steps).toHaveLength(readVersion);
    const start = newProfile();
    const ledger = start();
    await post(ledger, entryOf('a'));
    expect(await read()).toEqual(['share']);
    await ledger.close();
    const newer = start([...steps, () => undefined]);
    expect(await newer.size()).toBe(1);
    expect(await read()).toBeNull();
  });

  it('is left to the ledger where what is there is none', async () => {
    newProfile();
    (await openDB(firstLedger, readVersion)).close();
    expect(await read()).toBeNull();
  });
});
