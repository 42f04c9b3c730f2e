import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browserKey } from '../../../../lib/background/digest';
import { ledger } from '../../../../lib/background/ledger';
import { saveCircle } from '../../../../lib/background/ledger/circles';
import { type Dismissal, dismissals, identities } from '../../../../lib/background/storage';
import type { ShownPictures } from '../../../../lib/ledger-pictures';
import { digestOf } from '../../../../rules/ledger/digest';
import { freshBrowser, grace, me, popup, restartBackground, send } from '../browser';
import { day, entryOf } from './device';

const now = Date.now();

beforeEach(async () => {
  freshBrowser();
  await ledger.close();
  vi.stubGlobal('indexedDB', new IDBFactory());
  await identities.set([grace, me]);
});

async function pictures(weeks: number | null): Promise<ShownPictures> {
  await restartBackground();
  const reply = await send('read-pictures', { identity: 'grace', weeks }, popup);
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
}

const wrongAbout = (identity: string): Dismissal => ({
  id: `wrong ${identity}`,
  time: now,
  until: now + day,
  identity,
  pack: 'ministry',
  rule: 'no-alcohol',
  say: 'No drinks.',
  phrase: identity,
});

describe('the pictures of an identity', () => {
  it('show its own posts of the last weeks, its reports and its circles, and nobody else’s', async () => {
    const ann = digestOf(await browserKey(), 'ann');
    const rules = [{ pack: 'ministry', rule: 'no-alcohol' }];
    await ledger.bring([
      entryOf('a', { time: now, rules, decision: 'overridden', to: [ann] }),
      entryOf('b', { time: now, kind: 'promotion' }),
      entryOf('old', { time: now - 60 * day }),
      entryOf('mine', { time: now, identity: 'me' }),
    ]);
    await dismissals.set([wrongAbout('grace'), wrongAbout('me')]);
    await saveCircle('grace', { id: 'peers', name: 'Peers', members: ['ann'], aim: 50 });
    const { posts, kinds, reach, people, rules: records } = await pictures(4);
    expect([posts, kinds.share, kinds.promotion, people]).toEqual([2, 1, 1, 1]);
    expect(reach).toEqual({ answers: 1, by: { peers: 1 }, others: 0 });
    expect(records).toEqual([
      { pack: 'ministry', rule: 'no-alcohol', spoke: 1, fixed: 0, overridden: 1, reported: 1 },
    ]);
    expect((await pictures(null)).posts).toBe(3);
  });

  it('count every post once where all are asked for, however old, and whichever year it ends', async () => {
    vi.useFakeTimers({ now, toFake: ['Date'] });
    const years = [-1, 0, 1, 2, 10, 11, 20];
    await ledger.bring(years.map((back) => entryOf(`${back}`, { time: now - back * 365 * day })));
    expect((await pictures(null)).posts).toBe(years.length);
    vi.useRealTimers();
  });

  it('have the aims of the rules in force for it, and none where they ask for no mix', async () => {
    expect((await pictures(4)).aims).toEqual([]);
    await identities.set([{ ...grace, packs: ['balance-80-20'] }, me]);
    expect((await pictures(4)).aims).toEqual([{ kinds: ['promotion'], bound: 'most', share: 0.2 }]);
    const off = [{ pack: 'balance-80-20', rule: 'promotion-at-most-a-fifth' }];
    await identities.set([{ ...grace, packs: ['balance-80-20'], off }, me]);
    expect((await pictures(4)).aims).toEqual([]);
  });
});
