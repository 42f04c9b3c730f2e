import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { draftOf } from '../../../rules/draft';
import { type Browser, beer, freshBrowser, grace, me, page, popup, restartBackground, send } from './browser';

let browser: Browser;
const account = { host: 'site.example', handle: 'graceministry' };

beforeEach(async () => {
  browser = freshBrowser();
  await fakeBrowser.storage.local.set({ identities: [grace, me], choice: 'me' });
  await restartBackground();
});

/** What the page says after a check, as the controller does. */
async function checkAndTell(text: string) {
  const reply = await send('check', { draft: draftOf(text, { account }) }, page);
  if (!reply.ok) throw new Error(reply.error);
  const { voice, verdict } = reply.value;
  await send('tab-state', { state: { voice, verdict, isEmpty: text === '' } }, page);
  return reply.value;
}

describe('the background', () => {
  it('guards the pages of watched sites that were open before it was started, and only then', async () => {
    const isDone = async () => (await fakeBrowser.storage.session.get('pages-guarded'))['pages-guarded'];
    await expect.poll(isDone).toBe(true);
    browser.addresses.set(7, 'https://site.example/home');
    browser.addresses.set(8, 'https://elsewhere.example/');
    // What a browser does when Demarc is installed, updated or switched on again.
    await fakeBrowser.storage.session.clear();
    await restartBackground();
    await expect.poll(isDone).toBe(true);
    expect(browser.injected).toEqual([expect.objectContaining({ target: { tabId: 7, allFrames: true } })]);
    await restartBackground();
    await checkAndTell(beer);
    expect(browser.injected).toHaveLength(1);
  });

  it('answers the first message after a stop as it did before', async () => {
    const before = await checkAndTell(beer);
    await restartBackground();
    expect(await checkAndTell(beer)).toEqual(before);
  });

  it('still knows after a stop what a tab said', async () => {
    await checkAndTell(beer);
    await restartBackground();
    const reply = await send('read-tab', { tab: 7 }, popup);
    expect(reply).toMatchObject({
      ok: true,
      value: { voice: { identity: { name: 'Grace Ministry' } }, verdict: { state: 'findings' } },
    });
  });

  it('keeps a decision to post anyway, and only once', async () => {
    const rules = [{ pack: 'ministry', rule: 'no-alcohol' }];
    await send('override', { identity: 'grace', account, rules, reason: 'It is root beer.' }, page);
    await restartBackground();
    const { decisions } = await fakeBrowser.storage.local.get('decisions');
    expect(decisions).toEqual([
      {
        time: expect.any(Number),
        identity: 'grace',
        host: 'site.example',
        rules,
        reason: 'It is root beer.',
      },
    ]);
  });

  it('stores nothing of what a draft says', async () => {
    await checkAndTell(`Zanzibar! ${beer} Zanzibar!`);
    const rules = [{ pack: 'ministry', rule: 'no-alcohol' }];
    await send('override', { identity: 'grace', account, rules, reason: 'agreed' }, page);
    await send('try', { identity: 'grace', text: beer }, popup);
    const stored = JSON.stringify([
      await fakeBrowser.storage.local.get(null),
      await fakeBrowser.storage.session.get(null),
    ]);
    expect(stored).not.toMatch(/zanzibar|beer|burgers/i);
  });

  it('shows the verdict and the identity on the toolbar, and takes it back when the composer closes', async () => {
    await checkAndTell(beer);
    expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe('1');
    expect(await fakeBrowser.action.getTitle({ tabId: 7 })).toBe(
      'Demarc: posting as Grace Ministry. One thing to look at.',
    );
    await checkAndTell('Choir practice at seven');
    expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe('✓');
    await send('tab-state', { state: null }, page);
    expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe('');
    expect(await send('read-tab', { tab: 7 }, popup)).toEqual({ ok: true, value: null });
  });

  it('calls nothing clear where nothing is written', async () => {
    await checkAndTell('');
    expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe('–');
    expect(await fakeBrowser.action.getTitle({ tabId: 7 })).toBe(
      'Demarc: posting as Grace Ministry. Nothing is written here yet.',
    );
  });

  it('lets a frame without a composer clear nothing of another frame', async () => {
    await checkAndTell(beer);
    await send('tab-state', { state: null }, { ...page, frameId: 2 });
    expect(await send('read-tab', { tab: 7 }, popup)).toMatchObject({
      value: { verdict: { state: 'findings' } },
    });
  });

  it('no longer speaks for a tab that went to another site', async () => {
    await checkAndTell(beer);
    browser.addresses.set(7, 'https://site.example/elsewhere');
    expect(await send('read-tab', { tab: 7 }, popup)).toMatchObject({
      value: { verdict: { state: 'findings' } },
    });
    browser.addresses.set(7, 'https://other.example/');
    expect(await send('read-tab', { tab: 7 }, popup)).toEqual({ ok: true, value: null });
  });

  it('forgets a tab that was closed', async () => {
    await checkAndTell(beer);
    await fakeBrowser.tabs.onRemoved.trigger(7, { windowId: 1, isWindowClosing: false });
    await expect
      .poll(async () => (await fakeBrowser.storage.session.get('tab-states'))['tab-states'])
      .toEqual({});
  });

  it('puts the card into the frame that asks for it', async () => {
    expect(await send('load-card', {}, { ...page, frameId: 3 })).toEqual({ ok: true, value: {} });
    expect(browser.injected).toEqual([{ target: { tabId: 7, frameIds: [3] }, files: ['/card.js'] }]);
  });

  it('tells the tabs when the choice or an identity changed', async () => {
    await fakeBrowser.storage.local.set({ choice: 'grace' });
    await expect.poll(() => browser.told.length).toBeGreaterThan(0);
    expect(browser.told[0]?.message).toEqual({ kind: 'code-changed' });
    const before = browser.told.length;
    await fakeBrowser.storage.local.set({ identities: [me] });
    await expect.poll(() => browser.told.length).toBeGreaterThan(before);
  });

  it('keeps what it stores from scripts in pages', () => {
    expect(fakeBrowser.storage.local.setAccessLevel).toHaveBeenCalledWith({
      accessLevel: 'TRUSTED_CONTEXTS',
    });
  });
});

describe('an identity’s code for the popup', () => {
  it('lists every rule with its pack, do or don’t, and whether it is on', async () => {
    await fakeBrowser.storage.local.set({
      identities: [
        {
          ...grace,
          off: [{ pack: 'ministry', rule: 'no-alcohol' }],
          rules: [{ id: 'say-ad', say: 'A paid post says so.', level: 'warn', do: { include: ['#ad'] } }],
        },
      ],
    });
    const reply = await send('read-code', { identity: 'grace' }, popup);
    const rules = reply.ok ? reply.value.rules : [];
    expect(rules.find(({ rule }) => rule === 'no-alcohol')).toMatchObject({
      on: false,
      part: 'dont',
      layer: 'built-in',
    });
    expect(rules.find(({ rule }) => rule === 'say-ad')).toMatchObject({ on: true, part: 'do', layer: 'own' });
  });

  it('without an identity is what there is to take', async () => {
    const reply = await send('read-code', { identity: null }, popup);
    expect(reply).toMatchObject({ ok: true, value: { rules: [], problem: null } });
    expect(reply.ok && reply.value.packs.map(({ id }) => id)).toContain('ministry');
    expect(reply.ok && reply.value.topics).toContain('alcohol');
  });

  it('of an identity that is gone is refused in words', async () => {
    expect(await send('read-code', { identity: 'gone' }, popup)).toMatchObject({ ok: false });
  });
});
