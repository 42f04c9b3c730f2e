import type { Page } from 'puppeteer-core';
import { until } from '../tools/until';
import type { OwnWindow } from './pool';

/** Waits until Demarc has opened a tab at an address that begins so, closes it, and answers with the whole address. */
export async function openedTab(control: Page, begins: string): Promise<URL> {
  const url = await until(`a tab at ${begins}`, () =>
    control.evaluate(async (start) => {
      const own = globalThis as unknown as OwnWindow;
      const { tabs } = own.browser ?? own.chrome;
      const opened = (await tabs.query({})).find((tab) => (tab.pendingUrl ?? tab.url)?.startsWith(start));
      if (opened?.id === undefined) return null;
      await tabs.remove(opened.id);
      return opened.pendingUrl ?? opened.url ?? null;
    }, begins),
  );
  return new URL(url);
}
