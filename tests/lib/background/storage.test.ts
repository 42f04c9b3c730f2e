import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { z } from 'zod';
import { addedSites, decisions, diagnostics, identities, item, items } from '../../../lib/background/storage';
import { freshBrowser, grace } from './browser';
import { samples } from './samples';

beforeEach(() => {
  freshBrowser();
});

describe('a stored item', () => {
  it('is its fallback before anything was stored', async () => {
    expect(await identities.get()).toEqual([]);
    expect(await diagnostics.get()).toEqual([]);
  });

  it('comes back as it was stored', async () => {
    await identities.set([grace]);
    expect(await identities.get()).toEqual([grace]);
  });

  it('reads as its fallback where the stored data is bad, and the diagnostics say which and why', async () => {
    await fakeBrowser.storage.local.set({ identities: [{ ...grace, kind: 'pirate' }] });
    expect(await identities.get()).toEqual([]);
    const [entry] = await diagnostics.get();
    expect(entry).toMatchObject({ key: 'local:identities' });
    expect(entry?.problem).toContain('kind');
  });

  it('says the same problem only once, however often it is read', async () => {
    await fakeBrowser.storage.local.set({ 'added-sites': 'not a list' });
    await addedSites.get();
    await addedSites.get();
    expect(await diagnostics.get()).toHaveLength(1);
  });

  it('starts its diagnostics again where they cannot be read themselves', async () => {
    await fakeBrowser.storage.local.set({ diagnostics: 'spoiled' });
    expect(await diagnostics.get()).toEqual([]);
    expect((await diagnostics.get())[0]).toMatchObject({ key: 'local:diagnostics' });
  });

  it('loses no change when several are made at once', async () => {
    const hosts = ['a.example', 'b.example', 'c.example'];
    await Promise.all(hosts.map((host) => addedSites.update((all) => [...all, host])));
    expect(await addedSites.get()).toEqual(hosts);
  });

  it('refuses to store what its schema does not allow', async () => {
    await expect(addedSites.set(['not a host name!'])).rejects.toThrow();
    expect(await addedSites.get()).toEqual([]);
  });

  it('is brought up to its version before it is read', async () => {
    await fakeBrowser.storage.local.set({ greeting: 'hello' });
    const greeting = item({
      key: 'local:greeting',
      schema: z.object({ words: z.string() }),
      version: 2,
      fallback: { words: '' },
      migrations: { 2: (old) => ({ words: old }) },
    });
    expect(await greeting.get()).toEqual({ words: 'hello' });
  });

  it('keeps the last five hundred decisions', async () => {
    const decision = { identity: 'g', host: null, rules: [], reason: 'as agreed' };
    await decisions.set(Array.from({ length: 600 }, (_, time) => ({ time, ...decision })));
    const kept = await decisions.get();
    expect(kept).toHaveLength(500);
    expect(kept.at(-1)?.time).toBe(599);
  });
});

describe('what earlier versions stored', () => {
  it.each(samples)('is still read: $name, version $version', async ({ name, version, stored, read }) => {
    const { key } = items[name];
    const [area, bare] = key.split(':') as ['local' | 'session', string];
    await fakeBrowser.storage[area].set({ [bare]: stored, [`${bare}$`]: { v: version } });
    expect(await items[name].get()).toEqual(read ?? stored);
    expect(await diagnostics.get()).toEqual(name === 'diagnostics' ? stored : []);
  });

  it('has a sample of every item', () => {
    expect(new Set(samples.map(({ name }) => name))).toEqual(new Set(Object.keys(items)));
  });
});
