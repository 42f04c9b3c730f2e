import { beforeEach, describe, expect, it } from 'vitest';
import { changesOf, everything, handOver, importBackup, readBackup } from '../../../lib/background/backup';
import { addedSites, choice, decisions, identities, offSites } from '../../../lib/background/storage';
import { freshBrowser, grace, me } from './browser';

const time = Date.UTC(2026, 2, 2);
const decision = { time, identity: 'grace', host: 'site.example', rules: [], reason: 'It is root beer.' };

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
    const before = await everything(time);
    const file = await exported();
    freshBrowser();
    await importBackup(file);
    expect(await everything(time)).toEqual(before);
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
