import { beforeEach, describe, expect, it } from 'vitest';
import { seedIdentities } from '../../../lib/background/seed';
import { choice, identities } from '../../../lib/background/storage';
import { freshBrowser, grace, me } from './browser';

beforeEach(() => {
  freshBrowser();
});

describe('the playground’s identities', () => {
  it('are there from the start', async () => {
    await seedIdentities([grace, me]);
    expect(await identities.get()).toEqual([grace, me]);
    expect(await choice.get()).toBe(grace.id);
  });

  it('never take the place of identities that somebody made', async () => {
    await identities.set([me]);
    await choice.set('me');
    await seedIdentities([grace]);
    expect(await identities.get()).toEqual([me]);
  });
});
