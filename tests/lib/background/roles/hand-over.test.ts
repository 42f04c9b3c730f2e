import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkDraft } from '../../../../lib/background/guard';
import { ledger } from '../../../../lib/background/ledger';
import { record } from '../../../../lib/background/ledger/keeping';
import { handOver } from '../../../../lib/background/roles/hand-over';
import { lookAtHandOver, takeOver } from '../../../../lib/background/roles/take-over';
import {
  addedSites,
  choice,
  circles,
  conducts,
  digestKey,
  identities,
  roles,
} from '../../../../lib/background/storage';
import { draftOf } from '../../../../rules/draft';
import { wordsOf } from '../../../../rules/trust/fingerprint';
import { grace, me } from '../browser';
import { day, entryOf, noon } from '../ledger/device';
import { adminSets, gracePolicy } from '../policy/admin';
import { newProfile, promise, sams, samsProfile, signed } from './device';

const press = { id: 'press', name: 'Press', members: ['daily.example'], aim: 50 };
const conduct = { text: 'We hold no raffles.', time: noon, rules: ['no-raffles'] };
const later = noon + day;

beforeEach(samsProfile);

/** What Sam hands over, and then the profile of whoever comes next. */
async function handedOver(): Promise<string> {
  const { file } = await handOver('grace', noon);
  await newProfile();
  await identities.set([me]);
  return file;
}

describe('a role that is handed over', () => {
  it('comes with its code, templates, circles, promises and sites, and names its new operator', async () => {
    await circles.set({ grace: [press], me: [press] });
    await conducts.set({ grace: conduct });
    await addedSites.set(['site.example', 'other.example']);
    const file = await handedOver();
    expect(await takeOver(file, 'Alex Moor', later)).toBe('grace');
    expect(await identities.get()).toEqual([me, { ...sams, operator: 'Alex Moor' }]);
    expect(await circles.get()).toEqual({ grace: [press] });
    expect(await conducts.get()).toEqual({ grace: conduct });
    expect(await addedSites.get()).toEqual(['site.example']);
    expect((await roles.get()).grace).toMatchObject({ since: later, promises: [promise] });
    expect(await choice.get()).toBe('grace');
  });

  it('keeps who held it before, from when to when, with what they posted in numbers', async () => {
    const rules = [{ pack: 'ministry', rule: 'no-alcohol' }];
    await ledger.bring([
      entryOf('a', { time: noon - day, rules }),
      entryOf('b', { time: noon - day, kind: 'promotion', rules }),
      entryOf('c', { time: noon - 6 * day }),
      entryOf('mine', { time: noon - day, identity: 'me' }),
    ]);
    await takeOver(await handedOver(), 'Alex Moor', later);
    const [first] = (await roles.get()).grace?.earlier ?? [];
    expect(first).toEqual({
      operator: 'Sam Rivers',
      since: noon - 1,
      until: noon,
      doings: {
        weeks: [
          { week: '2026-03-02', kinds: { share: 1 } },
          { week: '2026-03-09', kinds: { share: 1, promotion: 1 } },
        ],
        rules: [{ ...rules[0], posts: 2 }],
      },
    });
    await ledger.bring([entryOf('d', { time: later, operator: 'Alex Moor' })]);
    const { file } = await handOver('grace', later + day);
    await newProfile();
    await takeOver(file, 'Kim', later + 2 * day);
    const earlier = (await roles.get()).grace?.earlier ?? [];
    expect(earlier.map(({ operator }) => operator)).toEqual(['Sam Rivers', 'Alex Moor']);
    expect(earlier[1]).toMatchObject({
      since: later,
      doings: { weeks: [{ week: '2026-03-09', kinds: { share: 1 } }] },
    });
  });

  it('brings its last posts as those of who made them, without what only the other browser’s secret tells', async () => {
    const known = { links: [{ host: 'grace.example', address: 'digest' }], sketch: 'sketch', to: ['whom'] };
    await ledger.bring([entryOf('a', { ...known, operator: 'Sam Rivers', corrected: true, waited: 7 })]);
    await digestKey.set('0a'.repeat(32));
    const file = await handedOver();
    const said = atob(JSON.parse(file).payload.replaceAll('-', '+').replaceAll('_', '/'));
    for (const secret of ['0a0a', 'digest', 'sketch":"s', 'whom']) expect(said).not.toContain(secret);
    await takeOver(file, 'Alex Moor', later);
    await takeOver(file, 'Alex Moor', later);
    expect(await ledger.everything()).toEqual([
      entryOf('a', {
        ...{ operator: 'Sam Rivers', corrected: true, waited: 7 },
        links: [{ host: 'grace.example', address: '' }],
      }),
    ]);
  });

  it('comes back to a browser that knows those posts better as they are there', async () => {
    const post = entryOf('a', { sketch: 'sketch' });
    await ledger.bring([post]);
    const { file } = await handOver('grace', noon);
    await takeOver(file, 'Sam Rivers', later);
    expect(await ledger.everything()).toEqual([post]);
  });

  it('brings no posts where none of it are to be kept, and none of a day that has not come', async () => {
    await ledger.bring([entryOf('a'), entryOf('early', { time: later + day })]);
    const file = await handedOver();
    expect((await lookAtHandOver(file, later)).changes.entries).toBe(1);
    await record('grace', false);
    expect((await lookAtHandOver(file, later)).changes.entries).toBe(0);
    await takeOver(file, 'Alex Moor', later);
    expect(await ledger.everything()).toEqual([]);
  });

  it('takes nothing that was promised here away', async () => {
    const file = await handedOver();
    const own = { id: 'own', says: 'Thank the band', due: null, made: noon };
    await roles.set({ grace: { since: null, earlier: [], promises: [own] } });
    await takeOver(file, 'Alex Moor', later);
    expect((await roles.get()).grace?.promises).toEqual([promise, own]);
  });
});

describe('a look at a hand-over file', () => {
  it('says who signed it and what it changes, and changes nothing', async () => {
    await circles.set({ grace: [press] });
    await ledger.bring([entryOf('a')]);
    const { file, words } = await handOver('grace', noon);
    expect(await lookAtHandOver(file, noon)).toMatchObject({ words, isOwn: true });
    await newProfile();
    const rival = { ...me, accounts: [...me.accounts, ...grace.accounts] };
    await identities.set([rival]);
    const looked = await lookAtHandOver(file, noon);
    expect(words.split(' ')).toHaveLength(12);
    expect(looked).toMatchObject({
      words,
      isOwn: false,
      organisation: null,
      changes: { circles: 1, conducts: 0, entries: 1 },
      promises: [promise],
      tenures: [{ operator: 'Sam Rivers' }],
      lacking: [],
    });
    expect(looked.changes.identities).toMatchObject([
      { name: 'Me', parts: [{ part: 'account', change: 'removed' }] },
      { name: 'Grace Ministry', replaced: false },
    ]);
    expect(await identities.get()).toEqual([rival]);
    expect(await ledger.everything()).toEqual([]);
  });
});

describe('rules over time', () => {
  it('go on counting what was posted before the hand-over', async () => {
    const promotion = { often: { kind: 'promotion', over: 1, within: '7 days' } };
    const rule = { id: 'seldom', say: 'We advertise once a week.', level: 'warn', dont: promotion };
    await identities.set([{ ...sams, packs: [], rules: [rule] }]);
    await ledger.bring([entryOf('a', { time: Date.now() - day, kind: 'promotion' })]);
    const file = await handedOver();
    const draft = {
      ...draftOf('Buy your tickets now: https://grace.example/tickets'),
      account: sams.accounts[0] ?? null,
    };
    await takeOver(file, 'Alex Moor', Date.now());
    const { verdict } = await checkDraft(draft);
    expect(verdict).toMatchObject({ state: 'findings', findings: [{ rule: 'seldom' }] });
  });
});

describe('a pack of a channel', () => {
  it('that a role needs and that is not here is named with the words of its key', async () => {
    const { content } = await handOver('grace', noon);
    const fingerprint = 'pz1vV0LQx1LOXkwrPq5J3TiH4aNDC7GKrhfx6HxHdMY';
    const address = 'https://rules.example/';
    const file = await signed({
      ...content,
      sources: [{ id: 'grace', name: 'Grace', address, fingerprint }],
    });
    const { lacking } = await lookAtHandOver(file, noon);
    expect(lacking).toEqual([{ name: 'Grace', address, words: wordsOf(fingerprint) }]);
  });
});

describe('a take-over that fails', () => {
  it('leaves all as it was, the ledger too', async () => {
    await ledger.bring([entryOf('a')]);
    const file = await handedOver();
    await ledger.bring([entryOf('here')]);
    const before = await fakeBrowser.storage.local.get(null);
    const write = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items) => {
      if ('roles' in items) throw new Error('The disk is full.');
      await write(items);
    });
    await expect(takeOver(file, 'Alex Moor', later)).rejects.toThrow('The disk is full.');
    set.mockRestore();
    expect(await fakeBrowser.storage.local.get(null)).toEqual(before);
    expect((await ledger.everything()).map(({ id }) => id)).toEqual(['here']);
  });
});

describe('a role that an organisation sets', () => {
  const managedId = 'managed-grace';

  beforeEach(async () => {
    await newProfile();
    await adminSets(gracePolicy);
    const { rules, templates } = sams;
    await identities.set([
      { ...sams, id: managedId, rules, templates, accounts: [], packs: ['brand'], set: ['packs'] },
    ]);
  });

  it('is handed over with what its people added, and nothing that its policy says', async () => {
    const { content } = await handOver(managedId, noon);
    expect(content.organisation).toBe('Grace Ministry');
    expect(content.identity).toMatchObject({
      packs: [],
      off: [],
      rules: sams.rules,
      templates: sams.templates,
    });
  });

  it('is taken over where the same policy holds, whose own say in it stays', async () => {
    const { file } = await handOver(managedId, noon);
    await newProfile();
    await adminSets(gracePolicy);
    expect(await takeOver(file, 'Alex Moor', later)).toBe(managedId);
    const [stored] = await identities.get();
    expect(stored).toMatchObject({ id: managedId, operator: 'Alex Moor', rules: sams.rules, set: [] });
  });

  it('is taken over nowhere else, and that is said', async () => {
    const { file } = await handOver(managedId, noon);
    await newProfile();
    await adminSets(null);
    await expect(lookAtHandOver(file, noon)).rejects.toThrow(
      /an identity of Grace Ministry, set by its policy/,
    );
    await expect(takeOver(file, 'Alex', noon)).rejects.toThrow(/no such policy/);
  });
});
