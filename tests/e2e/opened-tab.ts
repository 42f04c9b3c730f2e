import type { Page } from 'puppeteer-core';
import { until } from '../tools/until';
import type { OwnWindow } from './pool';

/** Waits until Demarc has opened a tab at an address that begins so, closes it, and answers with the whole address. */
export async function openedTab(control: Page, begins: string): Promise<URL> {
  const { id, url } = await opensTab(control, begins);
  await control.evaluate(async (tab) => {
    const own = globalThis as unknown as OwnWindow;
    await (own.browser ?? own.chrome).tabs.remove(tab);
  }, id);
  return new URL(url);
}

/** Waits until Demarc has opened a tab at an address that begins so, and leaves it open. */
export function opensTab(control: Page, begins: string): Promise<{ id: number; url: string }> {
  return until(`a tab at ${begins}`, () =>
    control.evaluate(async (start) => {
      const own = globalThis as unknown as OwnWindow;
      const tabs = await (own.browser ?? own.chrome).tabs.query({});
      const opened = tabs
        .map(({ id, pendingUrl, url = '' }) => ({ id, url: pendingUrl ?? url }))
        .find(({ url }) => url.startsWith(start));
      return opened?.id === undefined ? null : { id: opened.id, url: opened.url };
    }, begins),
  );
}
