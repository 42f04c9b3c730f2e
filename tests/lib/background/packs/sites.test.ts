// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { addSite, removeSite } from '../../../../lib/background/sites';
import { identities } from '../../../../lib/background/storage';
import { knownSite } from '../../../../lib/sites';
import { draftOf } from '../../../../rules/draft';
import type { Site } from '../../../../rules/site-schema';
import { grace, me, page, restartBackground, send } from '../browser';
import { adminSets } from '../policy/admin';
import { teaPack } from './channel';
import { asked, awake, here, hour, ring, shown, subscribed } from './subscriber';

/** Bluesky as its file has it, with other selectors. */
function bluesky(version: number, selector = `[data-new="${version}"]`): Site {
  const site = knownSite('bsky.app');
  if (!site) throw new Error('Bluesky is known.');
  const seen = 'a later client';
  const composers = site.composers.map((shape) => ({ ...shape, editables: [{ selector, seen }] }));
  return { ...site, version, composers };
}

/** What a page of this host is told to look for: of each site, the first selector of its first compose box. */
async function lookedForOn(host: string): Promise<Record<string, string | undefined>> {
  const reply = await send('is-watched', {}, { ...page, origin: `https://${host}`, url: `https://${host}/` });
  if (!reply.ok) throw new Error(reply.error);
  return Object.fromEntries(
    reply.value.sites.map(({ id, composers }) => [id, composers[0]?.editables[0]?.selector]),
  );
}

/** A site of the organisation's own, whose texts are handed over in an address. */
const intranet = {
  ...bluesky(1, '#post'),
  id: 'intranet',
  name: 'Intranet',
  hosts: ['intranet.example'],
  compose: { address: 'https://{host}/new', text: 'body', seen: 'our own, 2026' },
};

const own = { bluesky: knownSite('bsky.app')?.composers[0]?.editables[0]?.selector };
const publish = (version: number, sites: unknown[]) => here.channel.publish([teaPack(version, { sites })]);

beforeEach(() => {
  for (const host of ['bsky.app', 'intranet.example']) here.browser.permitted.add(`https://${host}/*`);
});

describe('what a signed pack brings of a site', () => {
  it('counts on its pages as soon as the pack is here, whichever identity it is for, and goes with it', async () => {
    await publish(2, [bluesky(1)]);
    expect(await lookedForOn('bsky.app')).toEqual(own);
    await subscribed();
    expect(await lookedForOn('bsky.app')).toEqual({ bluesky: '[data-new="1"]' });
    await restartBackground();
    expect(await lookedForOn('bsky.app')).toEqual({ bluesky: '[data-new="1"]' });
    await asked('unsubscribe', { id: 'grace' });
    expect(await lookedForOn('bsky.app')).toEqual(own);
  });

  it('is named where the pack is shown, and as new where a later version knows more of a site', async () => {
    await publish(2, [bluesky(1)]);
    await subscribed();
    expect((await shown())[0]?.packs[0]).toMatchObject({ sites: ['Bluesky'], news: null });
    await publish(3, [bluesky(1), intranet]);
    await awake(2 * hour);
    expect((await shown())[0]?.packs[0]).toMatchObject({
      sites: ['Bluesky', 'Intranet'],
      news: { version: 2, sites: ['Intranet'] },
    });
    await asked('saw-news', { pack: 'grace/tea' });
    await publish(4, [bluesky(2), intranet]);
    await awake(2 * hour);
    expect((await shown())[0]?.packs[0]?.news?.sites).toEqual(['Bluesky']);
  });

  it('counts where its version is above that of another pack', async () => {
    const other = { ...teaPack(1, { sites: [bluesky(2)] }), id: 'coffee', name: 'Coffee house' };
    await here.channel.publish([teaPack(2, { sites: [bluesky(3)] }), other]);
    await subscribed();
    expect(await lookedForOn('bsky.app')).toEqual({ bluesky: '[data-new="3"]' });
  });

  it('can be of a site that Demarc knows nothing of', async () => {
    await publish(2, [intranet]);
    await subscribed();
    expect(await lookedForOn('intranet.example')).toEqual({ intranet: '#post' });
    expect(await lookedForOn('bsky.app')).toEqual(own);
  });

  it('says when the site has changed, and counts for a host only once somebody has added it', async () => {
    here.browser.addresses.set(7, 'https://intranet.example/home');
    const sender = { ...page, origin: 'https://intranet.example', url: 'https://intranet.example/home' };
    const foundByShape = async () => {
      await send('site-report', { event: 'found-by-shape', adapter: 'intranet/post' }, sender);
      return asked('read-site', { tab: 7 });
    };
    await addSite('intranet.example');
    expect(await foundByShape()).toMatchObject({ name: null, state: 'watching' });
    await publish(2, [intranet]);
    await subscribed();
    expect(await foundByShape()).toMatchObject({ name: 'Intranet', state: 'changed' });
    await removeSite('intranet.example');
    here.browser.permitted.add('https://intranet.example/*');
    expect(await asked('read-site', { tab: 7 })).toMatchObject({ name: 'Intranet', state: 'not-supported' });
  });

  it.each([
    ['https://tea-2.intranet.example/new', 'filled', 'https://tea-2.intranet.example/new?body=Tea+at+four'],
    ['https://elsewhere.example/new', 'opened', 'https://intranet.example/'],
  ])(
    'says how the site takes the text of a draft that is moved there, but sends it to no other (%s)',
    async (address, way, opened) => {
      await publish(2, [{ ...intranet, compose: { ...intranet.compose, address } }]);
      await subscribed();
      await identities.set([grace, { ...me, accounts: [{ host: 'intranet.example', handle: 'pat' }] }]);
      const draft = draftOf('Tea at four');
      const moved = await send('move-draft', { draft, address: page.url, identity: 'me' }, page);
      expect(moved).toMatchObject({ value: { way } });
      expect(here.browser.opened).toEqual([opened]);
    },
  );

  it('comes from the channels of a policy alone where there is one', async () => {
    await publish(2, [bluesky(1)]);
    await subscribed();
    await adminSets({ organisation: 'Grace Church', identities: [] });
    expect(await lookedForOn('bsky.app')).toEqual(own);
    const { address } = here.server;
    await adminSets({
      organisation: 'Grace Church',
      identities: [],
      channels: [{ address, fingerprint: here.channel.fingerprint }],
    });
    await ring();
    expect(await lookedForOn('bsky.app')).toEqual({ bluesky: '[data-new="1"]' });
  });

  it('comes from the packs that stand in the policy itself, too', async () => {
    const packs = [{ ...teaPack(1, { sites: [bluesky(1), intranet] }), id: 'tea' }];
    await adminSets({ organisation: 'Grace Church', identities: [], packs });
    expect(await lookedForOn('bsky.app')).toEqual({ bluesky: '[data-new="1"]' });
    expect(await lookedForOn('intranet.example')).toEqual({ intranet: '#post' });
    await adminSets(null);
    expect(await lookedForOn('bsky.app')).toEqual(own);
  });

  it('is refused with its pack where it is not as a site is described, and what was before stays', async () => {
    await publish(2, [bluesky(1)]);
    await subscribed();
    await publish(3, [{ ...bluesky(2), composers: [{ id: 'post', editables: [] }] }]);
    await awake(2 * hour);
    expect(await lookedForOn('bsky.app')).toEqual({ bluesky: '[data-new="1"]' });
    expect((await shown())[0]?.trouble?.why).toMatch(/sites/);
  });
});
