import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { obey, offerSelection, takeAsked, trySelection } from '../../../lib/background/commands';
import { choice, identities } from '../../../lib/background/storage';
import { type Browser, beer, freshBrowser, grace, me } from './browser';

let browser: Browser;

beforeEach(async () => {
  browser = freshBrowser();
  await identities.set([grace, me]);
  await choice.set('grace');
});

describe('a key', () => {
  it('has the page check what is written, or show the card, in the tab that the person is in', async () => {
    await obey('check-now', 7);
    await obey('open-card', 7);
    expect(browser.told).toEqual([
      { tab: 7, message: { kind: 'check-now' } },
      { tab: 7, message: { kind: 'open-card' } },
    ]);
  });

  it('chooses the next identity, and after the last the first', async () => {
    await obey('switch-identity', 7);
    expect(await choice.get()).toBe('me');
    await obey('switch-identity', 7);
    expect(await choice.get()).toBe('grace');
  });

  it('does nothing where there is no identity to choose', async () => {
    await identities.set([]);
    await obey('switch-identity', 7);
    expect(await choice.get()).toBe('grace');
  });
});

describe('the context menu of a selection', () => {
  it('has an entry for each identity, by name', async () => {
    await offerSelection();
    expect(browser.menu.map(({ title }) => title)).toEqual([
      'Check this selection as …',
      'Grace Ministry',
      'Me',
    ]);
  });

  it('is not there where there is no identity', async () => {
    await identities.set([]);
    await offerSelection();
    expect(browser.menu).toEqual([]);
  });

  it('has the popup try what was selected, once', async () => {
    await offerSelection();
    await trySelection(browser.menu[1]?.id ?? '', beer);
    expect(browser.opened).toEqual(['popup']);
    expect(await takeAsked()).toEqual({ identity: 'grace', text: beer });
    expect(await takeAsked()).toBeNull();
  });

  it('opens the popup’s page in a tab where the browser opens no popup', async () => {
    Object.assign(fakeBrowser.action, { openPopup: async () => Promise.reject(new Error('No window.')) });
    await offerSelection();
    await trySelection(browser.menu[2]?.id ?? '', beer);
    expect(browser.opened).toEqual(['chrome-extension://test-extension-id/popup.html']);
  });
});
