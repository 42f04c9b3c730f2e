import { browser } from 'wxt/browser';
import { ensureMessages } from '../own-messages';
import { audit } from './audit';
import { auditAlarm } from './audit/recorder';
import { obey, offerSelection, trySelection } from './commands';
import { forgetDraft } from './dismissals';
import { handlers } from './handlers';
import { ledgerAlarm, sweepLedger } from './ledger';
import { guardPopOut } from './open-pages';
import { packsReady, readPacksAgain } from './packs/in-force';
import { subscriptions } from './packs/stored';
import { askForNews, packsAlarm } from './packs/subscriptions';
import { keepPolicyAtHand, onAnotherPolicy } from './policy/in-force';
import { watchPolicy } from './policy/watch';
import { routerOf } from './router';
import { guardPagesOfBefore, registerSites } from './sites';
import {
  addedSites,
  choice,
  dismissals,
  identities,
  keepStorageFromPages,
  ledgerSettings,
  offSites,
  onSites,
} from './storage';
import { forgetTab, tellCodeChanged } from './tabs';
import { welcome } from './welcome';

/**
 * Starts the background. Every listener is registered before this returns: the browser wakes a stopped background for an
 * event only when its listener stands at the first turn. Whether somebody has to be welcomed is judged once `seeded` is kept.
 */
export function startBackground(seeded: Promise<void> = Promise.resolve()): void {
  const route = routerOf(handlers);
  keepPolicyAtHand();
  const policyRead = watchPolicy();
  const messagesThere = ensureMessages().catch(() => undefined);
  // Nothing is answered by yesterday's policy while the browser is about to hand on today's.
  browser.runtime.onMessage.addListener(async (message: unknown, sender) => {
    // A check waits for nothing: what it needs of the subscribed packs is at hand before. What keeps them away, it says itself.
    await Promise.all([policyRead, messagesThere, packsReady().catch(() => undefined)]);
    return route(message, sender);
  });
  const goOn = () => {
    void policyRead.then(() => audit.goOn());
    void policyRead.then(() => askForNews(Date.now()));
    void sweep();
  };
  // Where the ledger cannot be opened its diagnostics say so.
  const sweep = () => policyRead.then(() => sweepLedger(Date.now())).catch(() => undefined);
  browser.tabs.onRemoved.addListener((tab) => {
    void forgetTab(tab);
    void forgetDraft(tab);
  });
  browser.tabs.onCreated.addListener(({ id }) => id !== undefined && void guardPopOut(id));
  browser.commands.onCommand.addListener((command, tab) => void obey(command, tab?.id));
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }) => {
    void trySelection(menuItemId, selectionText);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void registerSites();
    void offerSelection();
    goOn();
    void seeded.then(() => welcome(reason));
  });
  browser.runtime.onStartup.addListener(() => {
    void registerSites();
    goOn();
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === auditAlarm) void policyRead.then(() => audit.goOn());
    if (name === packsAlarm) void policyRead.then(() => askForNews(Date.now()));
    if (name === ledgerAlarm) void sweep();
  });
  const decisive = [identities, choice, addedSites, offSites, onSites, dismissals];
  for (const item of decisive) item.watch(() => void tellCodeChanged());
  identities.watch(() => void offerSelection());
  ledgerSettings.watch(() => void sweep());
  onAnotherPolicy(() => {
    void tellCodeChanged();
    void offerSelection();
    void registerSites();
    goOn();
  });
  subscriptions.watch(() => void readPacksAgain().then(tellCodeChanged));
  void keepStorageFromPages();
  void guardPagesOfBefore();
}
