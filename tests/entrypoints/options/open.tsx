import { fakeBrowser } from 'wxt/testing/fake-browser';
import { App } from '../../../entrypoints/options/app';
import { openOptionsStores } from '../../../entrypoints/options/stores';
import { startBackground } from '../../../lib/background/start';
import type { Identity } from '../../../lib/background/storage';
import { render } from '../../components/screen';
import { type Browser, freshBrowser, grace, me, popup } from '../../lib/background/browser';

/** Opens the options page over what is stored, with the real background behind it. */
export async function open(place: string, identities: Identity[] = [grace, me]): Promise<void> {
  await fakeBrowser.storage.local.set({ identities, choice: identities[0]?.id ?? null });
  location.hash = place;
  startBackground();
  render(<App stores={openOptionsStores()} />);
}

/** The identities as they are stored now. */
export const stored = async () =>
  (await fakeBrowser.storage.local.get('identities')).identities as Identity[];

/** An empty browser in which the page's questions reach the background. */
export function newBackground(): Browser {
  const browser = freshBrowser();
  const { onMessage } = fakeBrowser.runtime;
  Object.assign(fakeBrowser.runtime, {
    sendMessage: async (message: unknown) =>
      (await onMessage.trigger(message, popup as never, () => undefined))[0],
  });
  return browser;
}
