import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addSite, isWatched, registerSites, removeSite, switchSite } from '../../../lib/background/sites';
import { addedSites, identities } from '../../../lib/background/storage';
import { type Browser, freshBrowser, grace } from './browser';

let browser: Browser;

beforeEach(() => {
  browser = freshBrowser();
  browser.permitted.add('https://mastodon.example/*');
});

describe('an added site', () => {
  it('is watched by our content script, for that host alone, and stays so across restarts', async () => {
    await addSite('mastodon.example');
    expect([...browser.scripts.values()]).toEqual([
      {
        id: 'site-mastodon.example',
        matches: ['https://mastodon.example/*'],
        js: ['/content.js'],
        css: ['/content.css'],
        allFrames: true,
        matchOriginAsFallback: true,
        runAt: 'document_start',
        persistAcrossSessions: true,
      },
    ]);
    expect(await addedSites.get()).toEqual(['mastodon.example']);
  });

  it('is watched in Firefox too, whose manifest has our own origin before each path', async () => {
    const script = {
      matches: ['https://site.example/*'],
      js: [new URL('content.js', `${location.origin}/`).href],
      css: [],
    };
    Object.assign(fakeBrowser.runtime, { getManifest: () => ({ content_scripts: [script] }) });
    await addSite('mastodon.example');
    expect(browser.scripts.get('site-mastodon.example')).toMatchObject({
      js: ['/content.js'],
    });
  });

  it('is watched in the pages of it that are open, too, in all their frames', async () => {
    browser.addresses.set(7, 'https://mastodon.example/home');
    browser.addresses.set(8, 'https://elsewhere.example/home');
    await addSite('mastodon.example');
    expect(browser.injected).toEqual([
      {
        target: { tabId: 7, allFrames: true },
        files: ['/content.js'],
        injectImmediately: true,
      },
    ]);
  });

  it('can be added twice without harm', async () => {
    await addSite('mastodon.example');
    await addSite('mastodon.example');
    expect(browser.scripts.size).toBe(1);
    expect(await addedSites.get()).toEqual(['mastodon.example']);
  });

  it('is watched again after an update, which forgets registered scripts', async () => {
    await addSite('mastodon.example');
    browser.scripts.clear();
    await registerSites();
    expect(browser.scripts.has('site-mastodon.example')).toBe(true);
  });

  it('is let alone once the person took the leave back in the browser’s settings', async () => {
    await addSite('mastodon.example');
    browser.permitted.clear();
    await registerSites();
    expect(browser.scripts.size).toBe(0);
  });

  it('is let alone and gives its leave back when it is removed', async () => {
    await addSite('mastodon.example');
    await removeSite('mastodon.example');
    expect(browser.scripts.size).toBe(0);
    expect(browser.permitted.size).toBe(0);
    expect(await addedSites.get()).toEqual([]);
  });

  it('leaves scripts that others registered as they are', async () => {
    browser.scripts.set('else', { matches: ['https://else.example/*'] });
    await registerSites();
    expect(browser.scripts.has('else')).toBe(true);
  });
});

describe('whether a frame is watched', () => {
  it('is so on a site that Demarc knows, until the site is switched off', async () => {
    await identities.set([grace]);
    browser.permitted.add('https://site.example/*');
    expect(await isWatched('https://site.example')).toBe(true);
    await switchSite(['site.example'], false);
    expect(await isWatched('https://site.example')).toBe(false);
    await switchSite(['site.example'], true);
    expect(await isWatched('https://site.example')).toBe(true);
  });

  it('ends where an added site was removed', async () => {
    await identities.set([grace]);
    await addSite('mastodon.example');
    expect(await isWatched('https://mastodon.example')).toBe(true);
    await removeSite('mastodon.example');
    expect(await isWatched('https://mastodon.example')).toBe(false);
  });

  it('is not so while there is no identity to watch over', async () => {
    browser.permitted.add('https://site.example/*');
    expect(await isWatched('https://site.example')).toBe(false);
  });

  it('is so in a frame that does not say where it is from', async () => {
    await identities.set([grace]);
    expect(await isWatched('null')).toBe(true);
    expect(await isWatched(null)).toBe(true);
  });
});
