import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { isHeld, look } from '../e2e/card';
import { type Engine, ensureBrowsers, findBrowser } from '../tools/browsers';
import { buildAll } from '../tools/build';
import { extensionFolder } from '../tools/extension';
import { launch } from '../tools/launch';
import { until } from '../tools/until';
import { servePlayground } from './server';

/**
 * `npm start`: opens a browser with Demarc on the playground and stays until it is closed. With no display it does
 * what a person would do first, says what happened, and ends with 0 only if the hold and the pass both happened.
 */

const sentence = 'Beer and burgers on the weekend yum yum';
const picture = 'artifacts/playground.png';
const postButton = '[data-testid="tweetButtonInline"]';
const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

await start();

async function start(): Promise<void> {
  const engine = engineToUse();
  console.log('Building the extension…');
  buildAll('playground', [engine]);
  const extension = extensionFolder(engine, 'playground');
  const { browser, close } = await launch(engine, { extension, headless, welcomes: false });
  const { address, server } = await servePlayground();
  try {
    const [blank] = await browser.pages();
    // Not the blank tab: in it Firefox keeps the focus in the address bar.
    const page = await browser.newPage();
    await blank?.close();
    await page.goto(address);
    await (headless ? tryOut(page, address) : untilClosed(browser, address));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await close();
    server.close();
    server.closeAllConnections();
  }
}

/** Any browser that is there will do; only where there is none is Chromium installed. */
function engineToUse(): Engine {
  const found = (['chromium', 'firefox'] as const).find((engine) => findBrowser(engine) !== null);
  if (!found) ensureBrowsers(['chromium']);
  return found ?? 'chromium';
}

async function untilClosed(
  browser: { once(event: 'disconnected', then: () => void): unknown },
  address: string,
): Promise<void> {
  console.log(`The playground is open at ${address}. Close the browser or press Ctrl+C to end it.`);
  await new Promise<void>((closed) => {
    browser.once('disconnected', closed);
    process.once('SIGINT', closed);
  });
}

async function tryOut(page: Page, address: string): Promise<void> {
  console.log('There is no display, so this tries the playground by itself and looks at what happens.');
  await page.setViewport({ width: 1280, height: 1080 });
  const asMinistry = await postAs(page, address, 'graceministry');
  mkdirSync('artifacts', { recursive: true });
  await page.screenshot({ path: picture });
  const asMe = await postAs(page, address, 'patmiller');

  console.log(`\nAs Grace Ministry, “${sentence}”:\n  ${asMinistry.told}`);
  console.log(`As Me, the same words:\n  ${asMe.told}`);
  console.log(`\nA picture of the held post is in ${resolve(picture)}`);
  if (asMinistry.held && !asMe.held) return;
  console.error('That is not what should happen: the ministry’s post is held, and one’s own goes out.');
  process.exitCode = 1;
}

/** Logs in on the page as somebody, types the sentence, presses Post once and waits for what comes of it. */
async function postAs(page: Page, address: string, voice: string): Promise<{ held: boolean; told: string }> {
  await page.goto(`${address}?voice=${voice}`);
  const frame = await until(`the page of ${voice}`, async () =>
    page.frames().find((one) => one.url().includes(`.localhost:`) && one.url().includes(`as=${voice}`)),
  );
  const editor = await frame.waitForSelector('[data-testid="tweetTextarea_0"]');
  await editor?.click();
  await page.keyboard.type(sentence);
  const button = await frame.waitForSelector(postButton);
  await button?.click();
  return until('the post to be held or to go out', async () => {
    const posted = await frame.evaluate(() => window.posted);
    if (posted.length > 0) return { held: false, told: 'went out with the first press of Post.' };
    const seen = await look(page, frame);
    return isHeld(seen) && seen.card ? { held: true, told: `was held. ${saidBy(seen.card)}` } : null;
  });
}

/** The card's own sentences, without its buttons and fields. */
function saidBy(card: string): string {
  const sentences = card.split('\n').filter((line) => /[.:]$/.test(line));
  return `The card says: ${sentences.join(' ')}`;
}
