import { browser } from 'wxt/browser';
import { obey, offerSelection, trySelection } from './commands';
import { forgetDraft } from './dismissals';
import { handlers } from './handlers';
import { guardPopOut } from './pop-outs';
import { routerOf } from './router';
import { registerSites } from './sites';
import { addedSites, choice, dismissals, identities, keepStorageFromPages, offSites } from './storage';
import { forgetTab, tellCodeChanged } from './tabs';

/**
 * Starts the background. Every listener is registered before this returns: the browser wakes a stopped background for an
 * event only when its listener stands at the first turn.
 */
export function startBackground(): void {
  const route = routerOf(handlers);
  browser.runtime.onMessage.addListener((message: unknown, sender) => route(message, sender));
  browser.tabs.onRemoved.addListener((tab) => {
    void forgetTab(tab);
    void forgetDraft(tab);
  });
  browser.tabs.onCreated.addListener(({ id }) => id !== undefined && void guardPopOut(id));
  browser.commands.onCommand.addListener((command, tab) => void obey(command, tab?.id));
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }) => {
    void trySelection(menuItemId, selectionText);
  });
  browser.runtime.onInstalled.addListener(() => {
    void registerSites();
    void offerSelection();
  });
  browser.runtime.onStartup.addListener(() => void registerSites());
  const decisive = [identities, choice, addedSites, offSites, dismissals];
  for (const item of decisive) item.watch(() => void tellCodeChanged());
  identities.watch(() => void offerSelection());
  void keepStorageFromPages();
}
