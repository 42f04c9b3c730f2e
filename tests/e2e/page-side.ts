import type { Frame, Page } from 'puppeteer-core';
import { until } from '../tools/until';

declare global {
  interface Window {
    /** What changed on the page since the watch began, in words. */
    changes: string[];
  }
}

/** Waits until two frames were drawn: what had changed on the page before has been seen by then. */
export async function frames(page: Page | Frame): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** Has the site make its composers anew, and waits until that of before is gone and that was seen. */
export async function remade(
  frame: Frame,
  editor: string,
  by: 'startOver' | 'remakeComposers',
): Promise<void> {
  // The first is the one that is written in: others may only stand there.
  const before = await frame.$(editor);
  await frame.evaluate((door) => window[door](), by);
  await until('the composer of before to be gone', async () =>
    before ? !(await before.evaluate((element) => element.isConnected)) : true,
  );
  await before?.dispose();
  await frames(frame);
}

/** The words that are underlined on the page, in the order of their levels; null where an overlay beside a field does it. */
export function underlined(page: Page | Frame): Promise<string[] | null> {
  return page.evaluate(() => {
    if (document.querySelector('demarc-underlines')) return null;
    const words: string[] = [];
    for (const highlight of CSS.highlights.values()) {
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        words.push(range.toString());
      }
    }
    return words;
  });
}

/** Begins to note every change in the page's body, the way that an editor or a site would notice one. */
export async function watch(page: Page | Frame): Promise<void> {
  await page.evaluate(() => {
    window.changes = [];
    const note = ({ type, target, attributeName }: MutationRecord): void => {
      // Our own elements lie beside the page's; how they look there is no change of the page.
      if (target.nodeName.startsWith('DEMARC-')) return;
      // TipTap itself notes in its class whether it has the focus.
      if (attributeName === 'class' && (target as Element).matches('.ProseMirror')) return;
      window.changes.push(`${type} ${attributeName ?? ''} in ${target.nodeName}`);
    };
    new MutationObserver((records) => records.forEach(note)).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
}

/** What changed since then, and whether anything in the body bears Demarc's name. */
export function changes(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement;
    // What is outside of a modal dialog of the browser's own takes no press, so that what we show has to lie in it, beside all else.
    for (const shown of body.querySelectorAll('dialog > :is(demarc-card, demarc-underlines)')) shown.remove();
    const ours = body.outerHTML.match(/<[^>]*demarc[^>]*>/gi) ?? [];
    return [...window.changes, ...ours];
  });
}
