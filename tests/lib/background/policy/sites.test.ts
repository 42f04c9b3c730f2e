import { beforeEach, describe, expect, it } from 'vitest';
import { stateOf } from '../../../../lib/background/health';
import { readSites } from '../../../../lib/background/policy/sites';
import { addSite, isWatched, removeSite, switchSite } from '../../../../lib/background/sites';
import { identities } from '../../../../lib/background/storage';
import { type Browser, freshBrowser, me } from '../browser';
import { adminSets, handsOn } from './admin';

let browser: Browser;
const sites = (values: object) => adminSets({ organisation: 'Acme', sites: values });
const watched = (host: string) => isWatched(`https://${host}`);

beforeEach(async () => {
  browser = freshBrowser();
  handsOn({});
  for (const host of ['x.com', 'bsky.app', 'social.acme.example']) browser.permitted.add(`https://${host}/*`);
  await identities.set([me]);
});

describe('which sites are watched', () => {
  it('is the admin’s to say where it is locked', async () => {
    await switchSite(['x.com'], false);
    await sites({ locked: { on: ['x.com'], off: ['bsky.app'] } });
    await switchSite(['x.com'], false);
    await switchSite(['bsky.app'], true);
    expect(await watched('x.com')).toBe(true);
    expect(await watched('bsky.app')).toBe(false);
    expect(await readSites()).toMatchObject({ locked: ['bsky.app', 'x.com'] });
  });

  it('is the person’s to change where it is only a default', async () => {
    await sites({ default: { off: ['x.com'] } });
    expect(await watched('x.com')).toBe(false);
    await switchSite(['x.com'], true);
    expect(await watched('x.com')).toBe(true);
  });

  it('is the person’s own again once the policy is gone', async () => {
    await switchSite(['bsky.app'], false);
    await sites({ locked: { on: ['bsky.app'], off: ['x.com'] } });
    await adminSets(null);
    expect(await watched('bsky.app')).toBe(false);
    expect(await watched('x.com')).toBe(true);
  });

  it('has the hosts that an admin adds, with a content script as for any other', async () => {
    await sites({ default: { added: ['social.acme.example'] } });
    await addSite('x.com');
    expect(await stateOf('social.acme.example')).toMatchObject({ state: 'watching' });
    expect([...browser.scripts.keys()]).toContain('site-social.acme.example');
    await removeSite('social.acme.example');
    expect(await stateOf('social.acme.example')).toMatchObject({ state: 'paused' });
    await addSite('social.acme.example');
    expect(await watched('social.acme.example')).toBe(true);
  });
});
