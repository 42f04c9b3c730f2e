import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';

/**
 * Guards a window that a page has just opened and fills by itself, without an address of its own: Firefox runs no content
 * script there.
 */
export async function guardPopOut(tab: number): Promise<void> {
  await guard({ tabId: tab });
}

/**
 * Guards the pages that fit these match patterns and are open already: browsers run content scripts only in what is loaded from
 * then on. What such a page listens to on its window it hears before us.
 */
export async function guardOpenPages(matches: readonly string[]): Promise<void> {
  // A browser asked for pages that fit nothing answers with all.
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...matches] });
  await Promise.all(tabs.map(async ({ id }) => id !== undefined && guard({ tabId: id, allFrames: true })));
}

/** Guards the pages that are open and that Demarc knows by itself. */
export async function guardKnownPages(): Promise<void> {
  await guardOpenPages(manifestScripts().flatMap(({ matches = [] }) => matches));
}

/** Our content script and its style, as they stand in the manifest. */
export function pageFiles(): {
  readonly js: ScriptPublicPath[];
  readonly css: string[];
} {
  const [{ js = [], css = [] } = {}] = manifestScripts();
  return { js: js.map(pathOf) as ScriptPublicPath[], css: css.map(pathOf) };
}

/** Where we have no leave to read the page it refuses, which is no error; where our script runs already, a second one ends at once. */
async function guard(target: { readonly tabId: number; readonly allFrames?: boolean }): Promise<void> {
  const { js, css } = pageFiles();
  await Promise.allSettled([
    browser.scripting.insertCSS({ target, files: css }),
    browser.scripting.executeScript({ target, files: js, injectImmediately: true }),
  ]);
}

function manifestScripts() {
  return browser.runtime.getManifest().content_scripts ?? [];
}

/** Firefox puts our own origin before the paths in the manifest that it hands out, and registers only bare paths. */
function pathOf(file: string): string {
  return new URL(file, location.origin).pathname;
}
