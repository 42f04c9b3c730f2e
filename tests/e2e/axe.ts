import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { cardAsDrawn } from './card';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const styles = ['components/ui/tokens.css', 'components/ui/ui.css', 'components/verdict/verdict.css'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe has against the page as it stands, in both schemes: rule, element and why. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const all: string[] = [];
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    const { violations } = (await page.evaluate('axe.run(document)')) as { violations: Violation[] };
    for (const { id, nodes } of violations)
      all.push(...nodes.map(({ html, failureSummary }) => `${scheme} ${id}: ${html} ${failureSummary}`));
  }
  return [...all, ...(await overflowsOn(page))];
}

/** The width of a window of 1280 pixels at 400 %, and Demarc's least in it. */
const narrow = { width: 320, height: 256 };

/** What stands out of a narrow page to the side, as it is written from the left and from the right. */
async function overflowsOn(page: Page): Promise<string[]> {
  const before = page.viewport();
  await page.setViewport(narrow);
  const all: string[] = [];
  for (const dir of ['ltr', 'rtl']) {
    const wide = await page.evaluate((direction) => {
      const { documentElement: root } = document;
      root.dir = direction;
      if (root.scrollWidth <= root.clientWidth) return [];
      return [...document.body.querySelectorAll('*')]
        .filter((one) => one.scrollWidth > root.clientWidth)
        .map((one) => `${one.localName}.${one.className}`);
    }, dir);
    all.push(...wide.map((element) => `${dir} is wider than its window: ${element}`));
  }
  await page.evaluate(() => {
    document.documentElement.dir = 'ltr';
  });
  await page.setViewport(before);
  return all;
}

/** What axe has against the card and the chip as they are drawn: their tree is closed to every script of the page, axe among them, so a copy with the same styles is judged. */
export async function violationsInCard(page: Page): Promise<string[]> {
  const css = styles.map((path) => readFileSync(path, 'utf8')).join('\n');
  const copy = await page.browser().newPage();
  await copy.setContent(
    `<!doctype html><html lang="en"><title>Card</title><style>${css}</style><main>${await cardAsDrawn(page)}</main></html>`,
  );
  const found = await violationsOn(copy);
  await copy.close();
  return found;
}
