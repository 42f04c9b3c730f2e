import type { Page } from 'puppeteer-core';
import { until } from '../tools/until';

/** What a person does with the keyboard alone in one of the extension's own pages. */

/** Goes on with Tab until what has the focus is named so, by its label or by what stands on it. */
export async function tabsTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const said = await page.evaluate(() => {
      const element = document.activeElement;
      const labels = element && 'labels' in element ? (element.labels as NodeListOf<Element>) : null;
      return ((labels?.[0] ?? element)?.textContent ?? '').trim();
    });
    if (name.test(said)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name}.`);
}

/** Waits until the page says this. */
export async function shows(page: Page, words: RegExp): Promise<void> {
  await until(`the page to say ${words}`, () =>
    page.evaluate((source) => new RegExp(source).test(document.body.innerText), words.source),
  );
}
