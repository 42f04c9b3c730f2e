import { beforeEach, describe, expect, it } from 'vitest';
import { everything, importBackup, readBackup } from '../../../lib/background/backup';
import { changesOf } from '../../../lib/background/changes';
import { dismissPhrase, undismissed } from '../../../lib/background/dismissals';
import {
  addedSites,
  choice,
  decisions,
  digestKey,
  dismissals,
  identities,
  offSites,
  roles,
  stash,
} from '../../../lib/background/storage';
import type { KeptDraft } from '../../../lib/kept';
import { draftOf } from '../../../rules/draft';
import type { Finding } from '../../../rules/finding';
import { beer, freshBrowser, grace, me } from './browser';

const time = Date.UTC(2026, 2, 2);
const decision = { time, identity: 'grace', host: 'site.example', rules: [], reason: 'It is root beer.' };

const kept: KeptDraft = {
  id: 'kept',
  time,
  identity: 'grace',
  from: null,
  parts: [beer],
  kind: 'post',
  address: 'https://site.example/',
  answers: null,
  media: [],
};
const dismissed = {
  id: 'dismissed',
  time,
  until: time + 1,
  identity: 'grace',
  pack: 'ministry',
  rule: 'no-alcohol',
  say: 'We do not talk about drinking.',
  phrase: '0a',
};

const promise = { id: 'p', says: 'Answer the choir', due: '2026-03-06', made: time };

const key = '0a'.repeat(32);

/** Everything that is stored now, written to a file and read again. */
const exported = async () => readBackup(JSON.stringify(await everything(time)));

beforeEach(() => {
  freshBrowser();
});

describe('an export', () => {
  it('brings everything back into an empty browser', async () => {
    await identities.set([grace, me]);
    await choice.set('me');
    await addedSites.set(['mastodon.example']);
    await offSites.set(['x.com']);
    await decisions.set([decision]);
    await stash.set([kept]);
    await dismissals.set([dismissed]);
    await digestKey.set(key);
    await roles.set({ grace: { since: time, earlier: [], promises: [promise] } });
    const before = await everything(time);
    const file = await exported();
    freshBrowser();
    await importBackup(file);
    expect(await everything(time)).toEqual(before);
  });

  it('brings a kept draft in once, though it is kept for another identity by now, and in the order of time', async () => {
    await stash.set([kept]);
    const file = await exported();
    const newer = { ...kept, id: 'newer', time: time + 1 };
    await stash.set([newer, { ...kept, identity: 'me' }]);
    expect((await changesOf(file)).drafts).toBe(0);
    await importBackup(file);
    expect(await stash.get()).toEqual([newer, { ...kept, identity: 'me' }]);
    await stash.set([{ ...newer, time: 0 }]);
    await importBackup(file);
    expect((await stash.get()).map(({ id }) => id)).toEqual(['kept', 'newer']);
  });

  it('imported where all of it is already changes nothing, and says so', async () => {
    await identities.set([grace]);
    await choice.set('grace');
    await decisions.set([decision]);
    const file = await exported();
    expect(await changesOf(file)).toEqual({
      identities: [],
      addedSites: [],
      offSites: [],
      conducts: 0,
      circles: 0,
      roles: 0,
      drafts: 0,
      dismissals: 0,
      decisions: 0,
      entries: 0,
      corrections: 0,
      draftsLeft: 0,
      dismissalsLeft: 0,
    });
    const before = await everything(time);
    await importBackup(file);
    expect({ ...(await everything(time)), time: before.time }).toEqual(before);
  });
});

describe('an import', () => {
  it('tells what is new and what is replaced before it does anything', async () => {
    await identities.set([grace, me]);
    await addedSites.set(['mastodon.example']);
    const file = await exported();
    await identities.set([{ ...grace, name: 'Grace' }]);
    await addedSites.set([]);
    expect(await changesOf(file)).toMatchObject({
      identities: [
        {
          name: 'Grace Ministry',
          replaced: true,
          parts: [{ part: 'name', change: 'changed', says: 'Grace Ministry' }],
        },
        { name: 'Me', replaced: false },
      ],
      addedSites: ['mastodon.example'],
    });
    expect(await identities.get()).toEqual([{ ...grace, name: 'Grace' }]);
  });

  it('keeps what the file does not have, and gives an account one voice', async () => {
    await identities.set([grace]);
    const file = await exported();
    const rival = { ...me, accounts: [...me.accounts, ...grace.accounts] };
    await identities.set([rival]);
    await importBackup(file);
    expect(await identities.get()).toEqual([me, grace]);
  });

  it('leaves the chosen identity as it is', async () => {
    await identities.set([me]);
    await choice.set('me');
    const file = await exported();
    await choice.set('grace');
    await importBackup(file);
    expect(await choice.get()).toBe('grace');
  });

  it('says of an identity each part that is new, another than it was, or no longer there', async () => {
    const rule = { id: 'no-raffles', say: 'We do not announce raffles.', level: 'warn' };
    const signOff = { id: 't', name: 'Sign-off', text: 'Grace and peace' };
    await identities.set([
      {
        ...grace,
        operator: 'Sam',
        rules: [rule],
        templates: [signOff],
        off: [{ pack: 'ministry', rule: 'say-guests' }],
      },
    ]);
    const file = await exported();
    await identities.set([
      {
        ...grace,
        colour: '#000000',
        packs: ['ministry', 'everyday'],
        rules: [{ ...rule, level: 'hold' }],
        ownNames: ['Grace'],
      },
    ]);
    expect((await changesOf(file)).identities[0]?.parts).toEqual([
      { part: 'details', change: 'changed', says: '' },
      { part: 'operator', change: 'added', says: 'Sam' },
      { part: 'off', change: 'added', says: 'say-guests · ministry' },
      { part: 'rule', change: 'changed', says: 'We do not announce raffles.' },
      { part: 'template', change: 'added', says: 'Sign-off' },
      { part: 'pack', change: 'removed', says: 'everyday' },
      { part: 'own-name', change: 'removed', says: 'Grace' },
    ]);
    await identities.set([]);
    expect((await changesOf(file)).identities[0]?.parts.map(({ part }) => part)).toEqual([
      'operator',
      'account',
      'pack',
      'off',
      'rule',
      'template',
    ]);
  });

  it('brings in the newest drafts that there is room for, and says how many stay out', async () => {
    const drafts = Array.from({ length: 200 }, (_, at) => ({ ...kept, id: `${at}`, time: time + at }));
    await stash.set(drafts);
    const file = await exported();
    await stash.set([
      { ...kept, id: 'here' },
      { ...kept, id: 'here too' },
    ]);
    expect(await changesOf(file)).toMatchObject({ drafts: 198, draftsLeft: 2 });
    await importBackup(file);
    const ids = (await stash.get()).map(({ id }) => id);
    expect(ids).toHaveLength(200);
    expect(ids).toEqual(expect.arrayContaining(['here', 'here too', '199', '2']));
    expect(ids).not.toContain('1');
  });

  it.each([
    ['no JSON', 'Dear reader', /no file that Demarc exported/],
    ['another program’s file', '{"format":1}', /no file that Demarc exported/],
    ['a newer format', '{"demarc":"export","format":9}', /newer Demarc/],
  ])('refuses %s in words', (_, written, said) => {
    expect(() => readBackup(written)).toThrow(said);
  });
});

describe('dismissals of another browser', () => {
  const draft = draftOf(beer);
  const found = { pack: 'ministry', rule: 'no-alcohol', part: 0, start: 0, end: 4, say: 'We do not.' };
  const finding = { ...found, level: 'hold' } as Finding;
  const speaks = () => undismissed([finding], { tab: null, identity: 'grace', draft, time });

  it('silence the same words here, where none were made before', async () => {
    await dismissPhrase('grace', draft, found, time);
    const file = await exported();
    freshBrowser();
    expect(await changesOf(file)).toMatchObject({ dismissals: 1, dismissalsLeft: 0 });
    await importBackup(file);
    expect(await speaks()).toEqual([]);
  });

  it('stay out, and say so, where this browser has its own', async () => {
    await dismissPhrase('grace', draft, found, time);
    const file = await exported();
    freshBrowser();
    await dismissPhrase('grace', draftOf('Wine for all'), found, time);
    const own = await dismissals.get();
    expect(await changesOf(file)).toMatchObject({ dismissals: 0, dismissalsLeft: 1 });
    await importBackup(file);
    expect(await dismissals.get()).toEqual(own);
    expect(await speaks()).toEqual([finding]);
  });

  it('come back to the browser that they were made in, beside newer ones', async () => {
    await dismissPhrase('grace', draft, found, time);
    const file = await exported();
    await dismissals.set([]);
    await dismissPhrase('grace', draftOf('Wine for all'), found, time);
    await importBackup(file);
    expect(await dismissals.get()).toHaveLength(2);
    expect(await speaks()).toEqual([]);
  });
});
