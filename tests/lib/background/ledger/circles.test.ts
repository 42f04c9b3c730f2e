import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { everything, importBackup } from '../../../../lib/background/backup';
import { browserKey } from '../../../../lib/background/digest';
import { deleteIdentity } from '../../../../lib/background/identities';
import { ledger } from '../../../../lib/background/ledger';
import { deleteCircle, saveCircle } from '../../../../lib/background/ledger/circles';
import { circles, identities } from '../../../../lib/background/storage';
import type { Circle } from '../../../../lib/circles';
import { digestOf } from '../../../../rules/ledger/digest';
import { freshBrowser, grace, me, popup, restartBackground, send } from '../browser';
import { day, entryOf, noon } from './device';

const press: Circle = { id: 'press', name: 'Press', members: ['daily.example'], aim: 50 };
const peers: Circle = { id: 'peers', name: 'Peers', members: ['ann'], aim: null };

beforeEach(async () => {
  freshBrowser();
  await ledger.close();
  vi.stubGlobal('indexedDB', new IDBFactory());
  await identities.set([grace, me]);
});

describe('the circles of an identity', () => {
  it('are added, changed in their place and deleted, each for its own identity', async () => {
    await saveCircle('grace', press);
    await saveCircle('grace', peers);
    await saveCircle('me', peers);
    await saveCircle('grace', { ...press, aim: 20 });
    await deleteCircle('grace', 'peers');
    expect(await circles.get()).toEqual({ grace: [{ ...press, aim: 20 }], me: [peers] });
  });

  it('go with their identity and into the export', async () => {
    await saveCircle('grace', press);
    await saveCircle('me', peers);
    const all = await everything(noon);
    await deleteIdentity('grace');
    expect(await circles.get()).toEqual({ me: [peers] });
    await importBackup(all);
    expect(await circles.get()).toEqual({ grace: [press], me: [peers] });
  });

  it('tell whom the answers of an identity went to since then', async () => {
    await saveCircle('grace', press);
    await saveCircle('grace', peers);
    const to = async (...names: string[]) => {
      const key = await browserKey();
      return names.map((name) => digestOf(key, name));
    };
    await ledger.bring([
      entryOf('a', { to: await to('eve@daily.example', 'daily.example') }),
      entryOf('b', { to: await to('ann') }),
      entryOf('c', { to: await to('bob') }),
      entryOf('old', { to: await to('ann'), time: noon - 100 * day }),
      entryOf('post', {}),
      entryOf('mine', { to: await to('ann'), identity: 'me' }),
    ]);
    await restartBackground();
    expect(await send('read-reach', { identity: 'grace', since: noon - 90 * day }, popup)).toEqual({
      ok: true,
      value: {
        answers: 3,
        circles: [
          { id: 'press', answers: 1 },
          { id: 'peers', answers: 1 },
        ],
        others: 1,
      },
    });
  });
});
