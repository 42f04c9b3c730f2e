import type { Page } from 'puppeteer-core';

/**
 * What happens to a page's own elements, as the page itself can see it: so that a run of the same steps with and
 * without Demarc shows that it adds nothing to an editor, and nothing around it.
 */

declare global {
  interface Window {
    /** Every kind of change to the page since its document was made, in words: what changed on which element. */
    mutationsSeen: Set<string>;
  }
}

/** Records from before the next page's first script on, until the page is left. */
export async function recordMutations(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    window.mutationsSeen = new Set();
    const observer = new MutationObserver((records) => {
      for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
        const added = [...addedNodes].map((node) => `+${node.nodeName.toLowerCase()}`);
        const removed = [...removedNodes].map((node) => `-${node.nodeName.toLowerCase()}`);
        const where: string[] = [];
        for (let node: Node | null = target; node; node = node.parentNode) {
          where.unshift(node.nodeName.toLowerCase());
        }
        window.mutationsSeen.add(
          [where.join('>'), type, attributeName ?? '', ...added, ...removed].join(' '),
        );
      }
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

/** The changes that Demarc may make: its own elements beside the page's body. */
export const beside = /^#document>html( childList {2}[+-]demarc-[a-z]+$|>demarc-)/;

/** Every kind of change seen, sorted, and what the page's body holds now, without the names that editors make up by chance. */
export async function mutationsOf(page: Page): Promise<{ kinds: string[]; body: string }> {
  const seen = await page.evaluate(() => ({
    kinds: [...window.mutationsSeen].sort(),
    body: document.body.outerHTML,
  }));
  const byChance = /(data-offset-key|data-editor|id|aria-describedby|for)="[^"]*"/g;
  return { ...seen, body: seen.body.replace(byChance, '$1') };
}
