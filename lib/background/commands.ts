import { browser } from 'wxt/browser';
import { chooseIdentity, readIdentities } from './identities';
import { asked, choice } from './storage';
import { tell } from './tabs';
import { text } from './words';

/** What a person does with the keyboard and the context menu, outside of any of our own pages. */

/** Does what a key stands for in the tab that the person is in. */
export async function obey(command: string, tab: number | undefined): Promise<void> {
  if (command === 'switch-identity') return chooseNext();
  if ((command === 'check-now' || command === 'open-card') && tab !== undefined) await tell(tab, command);
}

/** Chooses the identity after the chosen one; after the last comes the first. */
async function chooseNext(): Promise<void> {
  const [all, chosen] = await Promise.all([readIdentities(), choice.get()]);
  const next = all[(all.findIndex(({ id }) => id === chosen) + 1) % all.length];
  if (next) await chooseIdentity(next.id);
}

const menu = 'check-selection';

/** Puts one entry for each identity into the context menu of a selection. */
export async function offerSelection(): Promise<void> {
  const all = await readIdentities();
  await browser.contextMenus.removeAll();
  if (all.length === 0) return;
  const title = text()('menu_check_selection');
  const selected = { contexts: ['selection'] } satisfies { contexts: ['selection'] };
  browser.contextMenus.create({ id: menu, title, ...selected });
  for (const { id, name } of all) {
    browser.contextMenus.create({ id: `${menu}/${id}`, parentId: menu, title: name, ...selected });
  }
}

/** What was selected to be tried, handed over once. */
export async function takeAsked(): Promise<{ identity: string; text: string } | null> {
  const taken = await asked.get();
  if (taken) await asked.set(null);
  return taken;
}

/** Has the popup try what was selected, as the identity that was picked from the menu. */
export async function trySelection(entry: string | number, selected: string | undefined): Promise<void> {
  const [kind, identity] = String(entry).split('/');
  if (kind !== menu || !identity || !selected) return;
  await asked.set({ identity, text: selected });
  // Chromium before 127 opens no popup by itself, and no browser does for a window that has no toolbar.
  await browser.action
    .openPopup()
    .catch(() => browser.tabs.create({ url: browser.runtime.getURL('/popup.html') }));
}
