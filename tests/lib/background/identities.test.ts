import { beforeEach, describe, expect, it } from 'vitest';
import {
  addIdentity,
  changeIdentity,
  chooseIdentity,
  deleteIdentity,
  readIdentities,
  voiceFor,
  voiceOf,
} from '../../../lib/background/identities';
import { choice, identities } from '../../../lib/background/storage';
import { freshBrowser, grace, me } from './browser';

beforeEach(() => {
  freshBrowser();
});

const { id: _, off: __, rules: ___, ...made } = grace;

describe('whose voice an account has', () => {
  const ministry = { host: 'site.example', handle: 'graceministry' };
  const stranger = { host: 'site.example', handle: 'stranger' };

  it('is decided by the account that the page shows', () => {
    const voice = voiceOf(ministry, [me, grace], grace.id);
    expect(voice).toMatchObject({ identity: { name: 'Grace Ministry' }, decidedBy: 'page', differs: null });
  });

  it('takes no account of upper and lower case', () => {
    const voice = voiceOf({ host: 'Site.Example', handle: 'GraceMinistry' }, [me, grace], me.id);
    expect(voice.identity?.id).toBe('grace');
  });

  it('says so where the choice is another one', () => {
    const voice = voiceOf(ministry, [me, grace], me.id);
    expect(voice).toMatchObject({ identity: { name: 'Grace Ministry' }, differs: { name: 'Me' } });
  });

  it('says nothing of a choice that nobody made', () => {
    expect(voiceOf(ministry, [me, grace], null).differs).toBeNull();
  });

  it('is the chosen one where the page shows no account', () => {
    expect(voiceOf(null, [grace, me], me.id)).toMatchObject({
      identity: { name: 'Me' },
      decidedBy: 'choice',
      account: null,
    });
  });

  it('is the chosen one for an account that is bound to nobody, and the account is still named', () => {
    const voice = voiceOf(stranger, [grace, me], me.id);
    expect(voice).toMatchObject({
      identity: { name: 'Me' },
      decidedBy: 'choice',
      account: stranger,
      differs: null,
    });
  });

  it('is the first one where none was chosen', () => {
    expect(voiceOf(null, [grace, me], null).identity?.id).toBe('grace');
    expect(voiceOf(null, [grace, me], 'deleted').identity?.id).toBe('grace');
  });

  it('has no rival in another name of the same identity', () => {
    const two = {
      ...grace,
      accounts: [...grace.accounts, { host: 'site.example', handle: 'grace ministry' }],
    };
    const [account] = two.accounts;
    const rivals = [
      { host: 'site.example', handle: 'grace ministry' },
      { host: 'site.example', handle: 'pat' },
    ];
    expect(voiceOf(account ?? null, [two, me], 'grace', rivals).rivals).toEqual([rivals[1]]);
  });

  it('is nobody’s where there is no identity', () => {
    expect(voiceOf(ministry, [], null)).toEqual({
      identity: null,
      decidedBy: 'nobody',
      rivals: [],
      account: ministry,
      differs: null,
    });
  });

  it('follows what is stored', async () => {
    await identities.set([grace, me]);
    await choice.set(me.id);
    expect(await voiceFor(null)).toMatchObject({ identity: { name: 'Me' } });
  });
});

describe('identities', () => {
  it('are added, and the first one is chosen', async () => {
    const first = await addIdentity(made);
    const second = await addIdentity({ ...made, name: 'Another', accounts: [] });
    expect((await readIdentities()).map(({ name }) => name)).toEqual(['Grace Ministry', 'Another']);
    expect(first).not.toBe(second);
    expect(await choice.get()).toBe(first);
  });

  it('take an account from the one that had it', async () => {
    await identities.set([grace, me]);
    await changeIdentity('me', { accounts: [...me.accounts, ...grace.accounts] });
    const [ministry, person] = await readIdentities();
    expect(ministry?.accounts).toEqual([]);
    expect(person?.accounts).toHaveLength(2);
  });

  it('cannot be changed after they were deleted', async () => {
    await expect(changeIdentity('gone', { name: 'x' })).rejects.toThrow('no longer exists');
  });

  it('hand the choice on when they are deleted', async () => {
    await identities.set([grace, me]);
    await chooseIdentity('grace');
    await deleteIdentity('grace');
    expect(await readIdentities()).toEqual([me]);
    expect(await choice.get()).toBe('me');
    await deleteIdentity('me');
    expect(await choice.get()).toBeNull();
  });
});
