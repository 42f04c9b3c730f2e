import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepFor, record } from '../../../../lib/background/ledger/keeping';
import { addedSites, identities } from '../../../../lib/background/storage';
import type { LedgerEntry } from '../../../../lib/ledger';
import type { Request } from '../../../../lib/messages';
import { draftOf } from '../../../../rules/draft';
import { beer, freshBrowser, grace, me, page, popup, restartBackground, send } from '../browser';
import { adminSets, gracePolicy, handsOn } from '../policy/admin';
import { day, entryOf } from './device';

const account = { host: 'site.example', handle: 'graceministry' };
const tea = 'Come to tea after the service';
const next = { ...page, url: 'https://site.example/posted' };

beforeEach(async () => {
  freshBrowser().permitted.add('https://site.example/*');
  handsOn(null);
  vi.stubGlobal('indexedDB', new IDBFactory());
  await identities.set([{ ...grace, operator: 'Sam Rivers' }, me]);
  await addedSites.set(['site.example']);
  await restartBackground();
});

const went = (id: string, more: Partial<Request<'went'>> = {}, sender: object = page) =>
  send(
    'went',
    {
      id,
      draft: draftOf(tea, { site: 'site.example', account }),
      identity: 'grace',
      decision: 'clear',
      rules: [],
      ...more,
    },
    sender,
  );
const taken = (id: string) => send('taken', { id }, page);

async function entries(identity = 'grace'): Promise<LedgerEntry[]> {
  const reply = await send('read-ledger', { identity }, popup);
  return reply.ok ? reply.value : [];
}

describe('a post that the gate let go', () => {
  it('is an entry once the site has it: as whom, where, by whom and against what, and never a word of it', async () => {
    const rules = [{ pack: 'ministry', rule: 'no-alcohol' }];
    await went('a', {
      draft: draftOf(`${beer} https://grace.example/menu`, { site: 'site.example', account, kind: 'reply' }),
      decision: 'overridden',
      rules,
    });
    expect(await entries()).toEqual([]);
    await taken('a');
    await taken('a');
    const [entry, ...more] = await entries();
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      id: 'a',
      identity: 'grace',
      operator: 'Sam Rivers',
      site: 'site.example',
      shape: 'reply',
      decision: 'overridden',
      rules,
      links: [{ host: 'grace.example' }],
    });
    expect(JSON.stringify(await indexedDB.databases())).toContain('demarc-ledger');
    expect(JSON.stringify(entry)).not.toMatch(/beer|burgers|menu/i);
  });

  it('is one where its page tells all of it at once', async () => {
    await Promise.all([went('a'), taken('a'), taken('a')]);
    expect(await entries()).toHaveLength(1);
  });

  it('is one where the background was stopped before the site had it', async () => {
    await went('a');
    await restartBackground();
    await taken('a');
    expect(await entries()).toHaveLength(1);
  });

  it('is none where it was not taken', async () => {
    await went('a');
    await send('not-taken', { id: 'a' }, page);
    await taken('a');
    expect(await entries()).toEqual([]);
  });

  it('goes by its account where it could not be checked', async () => {
    await went('a', { identity: null, decision: 'unchecked' });
    await taken('a');
    expect(await entries()).toMatchObject([{ decision: 'unchecked' }]);
  });
});

describe('nothing is kept', () => {
  it('of a private window', async () => {
    await went('a', {}, { ...page, tab: { id: 7, incognito: true } });
    await taken('a');
    expect(await entries()).toEqual([]);
  });

  it('of an identity that the person has taken out, until they take it in again', async () => {
    await record('grace', false);
    await went('a');
    await taken('a');
    await record('grace', true);
    await went('b');
    await taken('b');
    expect(await entries()).toMatchObject([{ id: 'b' }]);
  });

  it('of an identity that is gone', async () => {
    await identities.set([me]);
    await went('a');
    await taken('a');
    expect(await entries()).toEqual([]);
  });

  it('of an organisation’s accounts where its admin has ruled that out, and of one’s own as before', async () => {
    await adminSets({ ...gracePolicy, ledger: { record: false } });
    await restartBackground();
    await went('a', { identity: null });
    await taken('a');
    await went('b', { identity: 'me' });
    await taken('b');
    expect(await entries('managed-grace')).toEqual([]);
    expect(await entries('grace')).toEqual([]);
    expect(await entries('me')).toHaveLength(1);
  });
});

describe('a page that was left with a post', () => {
  const watched = async (sender: object = next) => {
    const reply = await send('is-watched', {}, sender);
    return reply.ok && reply.value.awaits;
  };

  beforeEach(async () => {
    await went('a');
    await send('left-with', { id: 'a' }, page);
    await restartBackground();
  });

  it('is followed by one that asks before that is noted, and is told all the same', async () => {
    void went('b', {}, { ...page, tab: { id: 8 } });
    void send('left-with', { id: 'b' }, { ...page, tab: { id: 8 } });
    expect(await watched({ ...next, tab: { id: 8 } })).toBe(true);
  });

  it('is followed by one that has told what stands there before that, too', async () => {
    const there = { ...next, tab: { id: 8 } };
    const cases: [id: string, stands: string[][], counted: number][] = [
      ['b', [], 1],
      ['c', [[tea]], 1],
      ['d', [['Something else']], 2],
    ];
    for (const [id, stands, counted] of cases) {
      await went(id, {}, { ...page, tab: { id: 8 } });
      expect(await watched(there)).toBe(true);
      await send('still-there', { texts: stands }, there);
      await send('left-with', { id }, { ...page, tab: { id: 8 } });
      expect(await entries()).toHaveLength(counted);
      expect(await watched(there)).toBe(false);
    }
  });

  it('tells that the post went a second time where no answer reached it any more, and that changes nothing', async () => {
    // Chromium gives the page that is kept for going back another number.
    await went('a', {}, { ...page, frameId: 5 });
    expect(await watched()).toBe(true);
    await send('still-there', { texts: [['Something else']] }, next);
    expect(await entries()).toHaveLength(1);
  });

  it('is followed by one that has the words no longer: the site has taken the post', async () => {
    expect(await watched()).toBe(true);
    await send('still-there', { texts: [['Something else']] }, next);
    expect(await entries()).toHaveLength(1);
    expect(await watched()).toBe(false);
  });

  it('is followed by one in which the same words stand: the site has refused it', async () => {
    await send('still-there', { texts: [['Something else'], [` ${tea}\n`]] }, next);
    expect(await entries()).toEqual([]);
    expect(await watched()).toBe(false);
  });

  it('is followed by one in which its author has begun to change the words', async () => {
    await send('still-there', { texts: [[`${tea}, dear al`]] }, next);
    expect(await entries()).toEqual([]);
  });

  it('is followed by no page of another site, tab or frame', async () => {
    expect(await watched({ ...next, url: 'https://other.example/', origin: 'https://other.example' })).toBe(
      false,
    );
    expect(await watched({ ...next, tab: { id: 8 } })).toBe(false);
    expect(await watched({ ...next, frameId: 3 })).toBe(false);
    await send('still-there', { texts: [] }, { ...next, tab: { id: 8 } });
    expect(await entries()).toEqual([]);
  });
});

describe('what is shown of the ledger', () => {
  it('is what was posted lately, by kind, as the author corrected it', async () => {
    for (const id of ['a', 'b', 'c']) {
      await went(id);
      await taken(id);
    }
    await send('correct-kind', { id: 'b', kind: 'promotion' }, popup);
    const numbers = async (identity: string) => await send('ledger-numbers', { identity }, popup);
    expect(await numbers('grace')).toMatchObject({ ok: true, value: { week: { promotion: 1 } } });
    expect(await numbers('me')).toMatchObject({ ok: true, value: { week: { promotion: 0 } } });
    await send('erase-ledger', { identity: 'grace' }, popup);
    expect(await entries()).toEqual([]);
  });

  it('is from then on what its author said of a post nearly the same, and says so', async () => {
    const soup = 'Our soup of the week: nettles and cream, 4 euros a bowl, come and try it';
    const write = async (id: string, text: string, identity = 'grace') => {
      await went(id, { draft: draftOf(text, { site: 'site.example', account }), identity });
      await taken(id);
    };
    await write('a', soup);
    expect(await entries()).toMatchObject([
      { kind: 'promotion', because: expect.stringMatching(/words|promotes|price/) },
    ]);
    await send('correct-kind', { id: 'a', kind: 'personal' }, popup);
    await write('b', `Again! ${soup} #soup`);
    expect((await entries())[0]).toMatchObject({ id: 'b', kind: 'personal', because: 'corrected' });
    await write('c', soup, 'me');
    expect(await entries('me')).toMatchObject([
      { kind: 'promotion', because: expect.stringMatching(/words|promotes|price/) },
    ]);
    await send('erase-ledger', { identity: 'grace' }, popup);
    await write('d', soup);
    expect(await entries()).toMatchObject([
      { kind: 'promotion', because: expect.stringMatching(/words|promotes|price/) },
    ]);
  });

  it('goes once it is past the age that the person chose', async () => {
    const time = Date.now() - 40 * day;
    await send('bring-ledger', { entries: [entryOf('old', { time })] }, popup);
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'ledger', scheduledTime: 0 } as never);
    expect(await entries()).toHaveLength(1);
    await keepFor(30);
    await expect.poll(() => entries()).toEqual([]);
  });
});
