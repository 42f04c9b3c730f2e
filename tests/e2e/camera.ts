import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { extensionFolder } from '../tools/extension';

/** Where pictures of the surfaces are written to. */
export const folder = 'artifacts/screens';

/** How a surface is looked at. */
export interface Look {
  /** In forced colours the browser draws with the system's own few. */
  readonly scheme: 'light' | 'dark' | 'forced';
  /** Zooming a page to 200 % halves its viewport and doubles its pixels. */
  readonly zoom: 1 | 2 | 4;
  /** In a language that runs from right to left. */
  readonly mirrored?: true;
}

/** Has the page look like this, in a window of so many pixels. */
export async function dress(
  page: Page,
  { scheme, zoom }: Look,
  width: number,
  height: number,
): Promise<void> {
  const features = [
    { name: 'prefers-color-scheme', value: scheme === 'dark' ? 'dark' : 'light' },
    { name: 'forced-colors', value: scheme === 'forced' ? 'active' : 'none' },
    // A picture of a button on its way from one colour to the next would be one of neither.
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ];
  // Puppeteer knows nothing of forced colours, the browser's own protocol does.
  await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', { features });
  const [cssWidth, cssHeight] = [width, height].map((pixels) => Math.round(pixels / zoom));
  await page.setViewport({ width: cssWidth ?? width, height: cssHeight ?? height, deviceScaleFactor: zoom });
}

/** Takes a picture: of the whole page where it is our own, and of what is in view where the card lies over a site. */
export async function take(page: Page, name: string, { scheme, zoom, mirrored }: Look): Promise<void> {
  const look = `${scheme}-${zoom * 100}${mirrored ? '-mirrored' : ''}`;
  const path = join(folder, `${name}-${look}.png`) as `${string}.png`;
  const isOurs = /^(popup|options|playground|welcome)/.test(name);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const window = page.viewport();
  // Asked for more than is in view, Chromium makes the page narrow for a moment, in which charts are drawn anew.
  if (isOurs && window && height > window.height) {
    await page.setViewport({ ...window, height });
    await page.screenshot({ path });
    await page.setViewport(window);
  } else await page.screenshot({ path });
  console.log(path);
}

/** A copy of the built extension that says of its language that it runs from right to left. */
export function mirroredExtension(): string {
  const built = extensionFolder('chromium', 'e2e');
  const copy = `${built}-mirrored`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(built, copy, { recursive: true });
  const path = join(copy, '_locales/en/messages.json');
  const messages = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { message: string }>;
  writeFileSync(path, JSON.stringify({ ...messages, direction: { message: 'rtl' } }));
  return copy;
}
