import { beforeEach, describe, expect, it } from 'vitest';
import { noteReport, stateOf } from '../../../lib/background/health';
import { addSite, removeSite, switchSite } from '../../../lib/background/sites';
import type { SiteEvent } from '../../../lib/site-state';
import { type Browser, freshBrowser } from './browser';

const x = { tab: 7, frame: 0, origin: 'https://x.com', isPrivate: false };
const tells = (event: SiteEvent, sender = x) => noteReport({ event, adapter: 'x/post' }, sender);

let browser: Browser;
beforeEach(() => {
  browser = freshBrowser();
  browser.permitted.add('https://x.com/*');
});

describe('how a site is guarded', () => {
  it('is watched where it is known, paused where it is off, and else not supported', async () => {
    expect(await stateOf('x.com')).toEqual({ host: 'x.com', name: 'X', state: 'watching', why: null });
    await switchSite(['x.com'], false);
    expect(await stateOf('x.com')).toMatchObject({ state: 'paused' });
    expect(await stateOf('new.example')).toMatchObject({ state: 'not-supported', name: null });
    browser.permitted.add('https://new.example/*');
    await addSite('new.example');
    expect(await stateOf('new.example')).toMatchObject({ state: 'watching' });
    await removeSite('new.example');
    expect(await stateOf('new.example')).toMatchObject({ state: 'not-supported' });
  });

  it('has changed where an editor has no Post button, until a composer is found again as it was seen', async () => {
    await tells('incomplete');
    expect(await stateOf('x.com')).toMatchObject({
      state: 'changed',
      why: expect.stringContaining('not its Post button'),
    });
    await tells('found');
    expect(await stateOf('x.com')).toMatchObject({ state: 'watching' });
  });

  it('has changed where a known site’s composer is found by its shape alone, but not on a site that is only known so', async () => {
    await tells('found-by-shape');
    expect(await stateOf('x.com')).toMatchObject({ state: 'changed' });
    browser.permitted.add('https://new.example/*');
    await addSite('new.example');
    await tells('found-by-shape', { ...x, origin: 'https://new.example' });
    expect(await stateOf('new.example')).toMatchObject({ state: 'watching' });
  });

  it.each([
    ['text-missing', 'not its text'],
    ['title-missing', 'not its title'],
  ] as const)(
    'has changed where a rung finds no longer what it should, and says which (%s)',
    async (event, why) => {
      await tells(event);
      expect(await stateOf('x.com')).toMatchObject({ state: 'changed', why: expect.stringContaining(why) });
      await tells('found');
      expect(await stateOf('x.com')).toMatchObject({ state: 'watching' });
    },
  );

  it.each(['text-missing', 'found-by-shape', 'incomplete'] as const)(
    'has changed also after a post that passed the gate: its rungs hold no better for it (%s)',
    async (event) => {
      await tells(event);
      await tells('posted');
      expect(await stateOf('x.com')).toMatchObject({ state: 'changed' });
    },
  );

  it('has changed since a post went past the gate, until one passes through it again', async () => {
    await tells('outran');
    await tells('found');
    expect(await stateOf('x.com')).toMatchObject({ state: 'changed' });
    await tells('posted');
    expect(await stateOf('x.com')).toMatchObject({ state: 'watching' });
  });
});
