import type { Page } from 'puppeteer-core';
import { until } from '../tools/until';

/** What a person does with the keyboard alone in one of the extension's own pages. */

/**
 * Goes on with Tab until what has the focus is named so, by its label or by what stands on it: round again where it is late.
 * Answers with the presses that it took.
 */
export async function tabsTo(page: Page, name: RegExp): Promise<number> {
  let presses = 0;
  await until(`Tab to come to ${name}`, async () => {
    const said = await page.evaluate(() => {
      const element = document.activeElement;
      const labels = element && 'labels' in element ? (element.labels as NodeListOf<Element>) : null;
      return ((labels?.[0] ?? element)?.textContent ?? '').trim();
    });
    if (name.test(said)) return true;
    await page.keyboard.press('Tab');
    presses += 1;
    throw new Error(`it was at ${JSON.stringify(said)}`);
  });
  return presses;
}

/** Types into the field that has the focus, and answers with the presses that it took: Shift is one for each capital. */
export async function fills(page: Page, text: string): Promise<number> {
  await page.keyboard.type(text);
  return [...text].length + (text.match(/\p{Lu}/gu)?.length ?? 0);
}

/** Waits until the field that has the focus holds this: a paste comes when the browser has fetched it. */
export async function holds(page: Page, text: string): Promise<void> {
  await until('the field to hold what was pasted', async () => {
    const held = await page.evaluate(() => (document.activeElement as HTMLTextAreaElement | null)?.value);
    if (held === text) return true;
    throw new Error(`it holds ${JSON.stringify(held)}`);
  });
}

/** Waits until the page says this. */
export async function shows(page: Page, words: RegExp): Promise<void> {
  await until(`the page to say ${words}`, async () => {
    const said = await page.evaluate(() => document.body.innerText);
    if (words.test(said)) return true;
    throw new Error(`it says ${JSON.stringify(said)}`);
  });
}
