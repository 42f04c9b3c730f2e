import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startBackground } from '../../../lib/background/start';
import { identities } from '../../../lib/background/storage';
import { welcome } from '../../../lib/background/welcome';
import { type Browser, freshBrowser, me } from './browser';

const welcomePage = 'chrome-extension://test-extension-id/welcome.html';
let browser: Browser;

beforeEach(() => {
  browser = freshBrowser();
  setPolicy({});
});

/** What an admin has set; null where the browser knows of no policy, as Firefox says it. */
function setPolicy(policy: Record<string, unknown> | null) {
  const get = async () => {
    if (policy === null) throw new Error('Managed storage manifest not found');
    return policy;
  };
  Object.assign(fakeBrowser.storage, { managed: { get } });
}

describe('the first-run page', () => {
  it('opens once Demarc was installed', async () => {
    startBackground();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    await expect.poll(() => browser.opened).toEqual([welcomePage]);
  });

  it('opens too where the browser knows of no policy at all', async () => {
    setPolicy(null);
    await welcome('install');
    expect(browser.opened).toEqual([welcomePage]);
  });

  it.each(['update', 'chrome_update', 'browser_update'])('stays closed after an %s', async (reason) => {
    await welcome(reason);
    expect(browser.opened).toEqual([]);
  });

  it('stays closed where an admin has set things', async () => {
    setPolicy({ packs: ['https://acme.example/pack.json'] });
    await welcome('install');
    expect(browser.opened).toEqual([]);
  });

  it('stays closed where there are identities already', async () => {
    await identities.set([me]);
    await welcome('install');
    expect(browser.opened).toEqual([]);
  });

  it('stays closed where identities come with the build, however late they are stored', async () => {
    let seed = () => undefined as unknown;
    const seeded = new Promise<void>((done) => {
      seed = () => identities.set([me]).then(done);
    });
    startBackground(seeded);
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    // What is left to do before the seed is stored, and after it, is done once a task of its own has run.
    const turn = () => new Promise((done) => setTimeout(done));
    await turn();
    await seed();
    await turn();
    expect(browser.opened).toEqual([]);
  });
});
