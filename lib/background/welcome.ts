import { browser } from 'wxt/browser';
import { isManagedSoon } from './policy/watch';
import { identities } from './storage';

/** Milliseconds that an admin's settings may take to come: Chromium has them about three seconds after an installation. */
const patience = 4_000;

/**
 * Opens the first-run page once Demarc was installed: not after an update, not where an admin has set things, and not where there
 * are identities already, such as those that were left from before.
 */
export async function welcome(reason: string): Promise<void> {
  if (reason !== 'install' || (await identities.get()).length > 0) return;
  if ((await isManagedSoon(patience)) || (await identities.get()).length > 0) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
