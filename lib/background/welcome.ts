import { browser } from 'wxt/browser';
import { identities, isManaged } from './storage';

/**
 * Opens the first-run page once Demarc was installed: not after an update, not where an admin has set things, and not where there
 * are identities already, such as those that were left from before.
 */
export async function welcome(reason: string): Promise<void> {
  if (reason !== 'install' || (await isManaged()) || (await identities.get()).length > 0) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
