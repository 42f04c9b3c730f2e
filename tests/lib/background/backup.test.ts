import { beforeEach, describe, expect, it } from 'vitest';
import { changesOf, everything, handOver, importBackup, readBackup } from '../../../lib/background/backup';
import {
  addedSites,
  choice,
  decisions,
  dismissals,
  identities,
  offSites,
  stash,
} from '../../../lib/background/storage';
import type { KeptDraft } from '../../../lib/kept';
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
      drafts: 0,
      dismissals: 0,
      decisions: 0,
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
        { name: 'Grace Ministry', replaced: true },
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

  it.each([
    ['no JSON', 'Dear reader', /no file that Demarc exported/],
    ['another program’s file', '{"format":1}', /no file that Demarc exported/],
    ['a newer format', '{"demarc":"export","format":9}', /newer Demarc/],
  ])('refuses %s in words', (_, written, said) => {
    expect(() => readBackup(written)).toThrow(said);
  });
});

describe('a hand-over file', () => {
  it('holds one identity with its code and its decisions, and nothing of the others', async () => {
    await identities.set([grace, me]);
    await decisions.set([decision, { ...decision, identity: 'me' }]);
    const file = readBackup(JSON.stringify(await handOver(grace, time)));
    expect(file.data).toEqual({ identities: [grace], decisions: [decision] });
  });
});
