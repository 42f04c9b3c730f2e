import { browser } from 'wxt/browser';
import { earlyFileOfAll } from '../sites/early';
import { pageFiles } from './sites';

/**
 * Guards a window that a page has just opened and fills by itself, without an address of its own: Firefox runs no content
 * script there. Where we have no leave to read the page it refuses, which is no error; where our script runs already, a second
 * one ends at once.
 */
export async function guardPopOut(tab: number): Promise<void> {
  const { js, css } = pageFiles(earlyFileOfAll);
  const target = { tabId: tab };
  await Promise.allSettled([
    browser.scripting.insertCSS({ target, files: css }),
    browser.scripting.executeScript({ target, files: js, injectImmediately: true }),
  ]);
}
