import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { freshBrowser, restartBackground } from './browser';

it('puts our content script into a window that a page has just opened', async () => {
  const { injected } = freshBrowser();
  await restartBackground();
  await fakeBrowser.tabs.onCreated.trigger({ id: 7 } as never);
  expect(injected).toContainEqual({
    target: { tabId: 7 },
    files: ['/content.js'],
    injectImmediately: true,
  });
});
