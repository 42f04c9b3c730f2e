import { beforeEach, describe, expect, it } from 'vitest';
import { deleteOwnRule, saveOwnRule, switchRule } from '../../../lib/background/own-rules';
import { identities } from '../../../lib/background/storage';
import { freshBrowser, grace, me } from './browser';

const rule = { id: 'no-raffles', say: 'No raffles.', level: 'warn', dont: { terms: ['raffle'] } };

beforeEach(async () => {
  freshBrowser();
  await identities.set([grace, me]);
});

async function ministry() {
  return (await identities.get()).find(({ id }) => id === 'grace');
}

describe('own rules', () => {
  it('are added, changed in their place, and deleted', async () => {
    await saveOwnRule('grace', rule);
    await saveOwnRule('grace', { ...rule, id: 'second' });
    await saveOwnRule('grace', { ...rule, level: 'hold' });
    expect((await ministry())?.rules).toMatchObject([{ id: 'no-raffles', level: 'hold' }, { id: 'second' }]);
    await deleteOwnRule('grace', 'no-raffles');
    expect((await ministry())?.rules).toMatchObject([{ id: 'second' }]);
  });

  it('belong to their identity alone', async () => {
    await saveOwnRule('grace', rule);
    expect((await identities.get()).find(({ id }) => id === 'me')?.rules).toEqual([]);
  });

  it('leave nothing behind when they are deleted while switched off', async () => {
    await saveOwnRule('grace', rule);
    await switchRule('grace', { pack: 'own', rule: 'no-raffles' }, false);
    await deleteOwnRule('grace', 'no-raffles');
    expect((await ministry())?.off).toEqual([]);
  });
});

describe('a switch', () => {
  it('turns a rule off and on again', async () => {
    const ref = { pack: 'ministry', rule: 'no-alcohol' };
    await switchRule('grace', ref, false);
    await switchRule('grace', ref, false);
    expect((await ministry())?.off).toEqual([ref]);
    await switchRule('grace', ref, true);
    expect((await ministry())?.off).toEqual([]);
  });
});
