// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { identities, stash } from '../../../../lib/background/storage';
import { draftOf } from '../../../../rules/draft';
import { grace, me, restartBackground } from '../browser';
import { adminSets } from '../policy/admin';
import { day, iso, newChannel, teaPack, today } from './channel';
import {
  asked,
  asleep,
  awake,
  here,
  hour,
  kept,
  listedIn,
  newChannelFiles,
  ring,
  saidOf,
  shown,
  startServerFor,
  subscribed,
  taken,
} from './subscriber';

describe('a channel that somebody looks at', () => {
  it('says who it is in twelve words, and nothing of it counts yet', async () => {
    const introduced = await asked('look-at-channel', { address: `${here.server.address}index.jws` });
    expect(introduced).toMatchObject({
      name: 'Grace Church',
      address: here.server.address,
      fingerprint: here.channel.fingerprint,
      packs: [{ name: 'Tea house', version: 1 }],
    });
    expect(introduced.words.split(' ')).toHaveLength(12);
    expect(await shown()).toEqual([]);
  });

  it('is not asked without leave for its host, nor where the address is none', async () => {
    here.browser.permitted.clear();
    const look = (address: string) => asked('look-at-channel', { address });
    await expect(look(here.server.address)).rejects.toThrow(/does not let Demarc reach 127.0.0.1/);
    expect(here.server.asked).toEqual([]);
    for (const address of ['', 'rules', 'http://rules.example/', 'javascript:alert(1)', 'ftp://a.example/']) {
      await expect(look(address)).rejects.toThrow(/not the address of a channel/);
    }
  });

  it('is refused where it is signed by nobody', async () => {
    here.server.files.set('index.jws', '{"packs":[]}');
    await expect(asked('look-at-channel', { address: here.server.address })).rejects.toThrow();
  });
});

describe('a channel that is subscribed to', () => {
  it('says that leave is lacking where its server cannot be had without', async () => {
    await subscribed();
    here.browser.permitted.clear();
    await here.server.stop();
    await awake(3 * hour);
    expect((await shown())[0]?.trouble?.why).toMatch(/does not let Demarc reach 127.0.0.1/);
  });

  it('brings rules only where they are taken, and beside a person’s own', async () => {
    await subscribed();
    expect(await saidOf('Tea at four')).toEqual({ state: 'clear' });
    await taken();
    expect(await saidOf('Tea at four')).toEqual(['no-tea warn']);
    expect(await saidOf('Tea at four', 'graceministry')).toEqual({ state: 'clear' });
    const code = await asked('read-code', { identity: 'me' });
    expect(code.packs).toContainEqual({
      id: 'grace/tea',
      name: 'Tea house (Grace Church)',
      inForce: true,
      mode: null,
    });
    expect(code.rules).toContainEqual(
      expect.objectContaining({ pack: 'grace/tea', layer: 'pack', rule: 'no-tea' }),
    );
  });

  it('holds on when the background is stopped and its server is gone', async () => {
    await subscribed();
    await taken();
    here.server.mischief = (request) => request.socket.destroy();
    await restartBackground();
    expect(await saidOf('Tea at four')).toEqual(['no-tea warn']);
  });

  it('is not subscribed to with other words than were confirmed, and changes nothing then', async () => {
    const other = await newChannel(await startServerFor());
    await expect(subscribed(other.fingerprint)).rejects.toThrow();
    expect(await shown()).toEqual([]);
    await subscribed();
    await expect(subscribed()).rejects.toThrow(/already/);
  });

  it('is asked at most once an hour, with its ETag, and once after a long sleep', async () => {
    await subscribed();
    here.server.asked.length = 0;
    await awake(24 * hour);
    expect(here.server.asked.length).toBeGreaterThanOrEqual(16);
    expect(here.server.asked.length).toBeLessThanOrEqual(24);
    expect(new Set(here.server.asked)).toEqual(new Set(['304 index.jws']));
    here.server.asked.length = 0;
    await asleep(30 * hour);
    await awake(20 * 60_000);
    expect(here.server.asked).toEqual(['304 index.jws']);
  });

  it('is asked again by a background that was stopped while it asked, but not at once', async () => {
    await subscribed();
    here.server.asked.length = 0;
    const { subscriptions } = await import('../../../../lib/background/packs/stored');
    await subscriptions.update((all) => all.map((one) => ({ ...one, planned: Date.now() })));
    let heard: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => {
      heard = resolve;
    });
    here.server.mischief = () => heard();
    void ring();
    await reached;
    here.server.mischief = null;
    await restartBackground();
    await ring();
    expect(here.server.asked).toEqual([]);
    await awake(1.6 * hour);
    expect(here.server.asked).toEqual(['304 index.jws']);
  });

  it('takes what is new, shows it as a difference, and on the drafts that were put by', async () => {
    await subscribed();
    await taken();
    await stash.set([kept('Milk at four'), kept('Coffee at four')]);
    const milk = {
      id: 'no-milk',
      say: 'We talk of no milk.',
      level: 'hold',
      dont: { terms: ['milk'] },
      flags: ['Milk at four'],
      passes: ['Coffee at four'],
    };
    const [tea] = teaPack().rules;
    await here.channel.publish([teaPack(2, { rules: [{ ...tea, say: 'We talk of coffee.' }, milk] })]);
    await awake(2 * hour);
    expect(await saidOf('Milk at four')).toEqual(['no-milk hold']);
    const [pack] = (await shown())[0]?.packs ?? [];
    expect(pack?.news).toEqual({
      version: 1,
      added: ['We talk of no milk.'],
      gone: [],
      changed: ['We talk of coffee.'],
      sites: [],
      preview: { tried: 2, stopped: ['Milk at four'] },
    });
    await asked('saw-news', { pack: 'grace/tea' });
    expect((await shown())[0]?.packs[0]?.news).toBeNull();
  });

  it('keeps the last good pack in force where the next one fails its own examples, and says since when', async () => {
    await subscribed();
    await taken();
    const [tea] = teaPack().rules;
    await here.channel.publish([teaPack(2, { rules: [{ ...tea, flags: ['Coffee at four'] }] })]);
    await awake(2 * hour);
    expect(await saidOf('Tea at four')).toEqual(['no-tea warn']);
    const [subscription] = await shown();
    expect(subscription).toMatchObject({
      packs: [{ version: 1 }],
      trouble: { why: expect.stringContaining('no-tea') },
    });
    const { stale } = await asked('read-notices', { identity: 'me' });
    expect(stale).toMatchObject([{ name: 'Tea house', since: subscription?.trouble?.since }]);
    await here.channel.publish([teaPack(3)]);
    await awake(2 * hour);
    expect(await shown()).toMatchObject([{ packs: [{ version: 3 }], trouble: null }]);
    expect((await asked('read-notices', { identity: 'me' })).stale).toEqual([]);
  });

  it('keeps the last good pack in force where an older one is put in its place', async () => {
    await here.channel.publish([teaPack(5)]);
    const old = await newChannelFiles();
    await subscribed();
    await taken();
    for (const [name, file] of old) here.server.files.set(name, file);
    await awake(2 * hour);
    expect(await shown()).toMatchObject([{ packs: [{ version: 6 }], trouble: { why: expect.any(String) } }]);
  });

  it('keeps its rules in force past the end of its word, and says since when they may be old', async () => {
    await subscribed();
    await taken();
    here.server.mischief = (_, response) => response.writeHead(500).end();
    await asleep(31 * day);
    await awake(hour);
    expect(await saidOf('Tea at four')).toEqual(['no-tea warn']);
    const { stale } = await asked('read-notices', { identity: 'me' });
    expect(stale).toMatchObject([{ name: 'Tea house', since: today + 30 * day }]);
  });

  it('stops nothing while a pack is on trial, and says what it would have done; from the day on it counts', async () => {
    await here.channel.publish([teaPack()]);
    const [entry] = await listedIn();
    await here.channel.publish([teaPack()], { packs: [{ ...entry, trial: iso(today + 7 * day) } as never] });
    await subscribed();
    await taken();
    expect(await saidOf('Tea at four')).toEqual(['no-tea note']);
    const draft = draftOf('Tea at four', { account: { host: 'site.example', handle: 'pat' } });
    const { verdict } = await asked('check', { draft });
    expect(verdict).toMatchObject({
      findings: [{ why: expect.stringContaining('On trial until Mar 9, 2026: it would have asked you') }],
    });
    vi.setSystemTime(today + 8 * day);
    expect(await saidOf('Tea at four')).toEqual(['no-tea warn']);
  });

  it('is told apart from another with the same id and the same packs', async () => {
    const elsewhere = await startServerFor();
    const impostor = await newChannel(elsewhere, { name: 'Not Grace Church' });
    const [tea] = teaPack().rules;
    await impostor.publish([teaPack(9, { rules: [{ ...tea, id: 'other', dont: { terms: ['tea'] } }] })]);
    await subscribed();
    await asked('subscribe', { address: elsewhere.address, fingerprint: impostor.fingerprint });
    expect((await shown()).map(({ id }) => id)).toEqual(['grace', 'grace-2']);
    await taken();
    expect(await saidOf('Tea at four')).toEqual(['no-tea warn']);
    await taken(grace, 'grace-2/tea');
    expect(await saidOf('Tea at four', 'graceministry')).toEqual(['other warn']);
  });

  it('is followed where a policy names it, for the accounts of the organisation alone, and left with the policy', async () => {
    const { address } = here.server;
    const { fingerprint } = here.channel;
    const accounts = [{ host: 'site.example', handle: 'graceministry' }];
    await adminSets({
      organisation: 'Grace Church',
      identities: [{ id: 'grace', name: 'Grace Ministry', accounts, locked: { packs: ['tea'] } }],
      channels: [{ address, fingerprint }],
    });
    await ring();
    expect(await shown()).toMatchObject([{ by: 'policy', address, packs: [{ version: 1 }], trouble: null }]);
    expect(await saidOf('Tea at four', 'graceministry')).toEqual(['no-tea warn']);
    expect(await saidOf('Tea at four')).toEqual({ state: 'clear' });
    expect((await asked('read-code', { identity: 'me' })).packs.map(({ id }) => id)).not.toContain(
      'policy/tea',
    );
    await adminSets(null);
    await ring();
    expect(await shown()).toEqual([]);
  });

  it('leaves with its packs when it is removed, and takes nothing else along', async () => {
    await subscribed();
    await taken();
    await asked('unsubscribe', { id: 'grace' });
    expect(await shown()).toEqual([]);
    expect(await identities.get()).toEqual([grace, me]);
    expect(await saidOf('Tea at four')).toEqual({ state: 'clear' });
  });

  it('is fetched anew where the browser lost its packs, and until then a draft is not checked', async () => {
    await subscribed();
    await taken();
    vi.stubGlobal('indexedDB', new IDBFactory());
    await restartBackground();
    expect(await saidOf('Tea at four')).toMatchObject({ state: 'not-checked' });
    await awake(2 * hour);
    expect(await saidOf('Tea at four')).toEqual(['no-tea warn']);
  });
});
