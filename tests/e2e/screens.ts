import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { servePlayground } from '../playground/server';
import { ensureBrowsers } from '../tools/browsers';
import { buildAll } from '../tools/build';
import { graceMinistry, me } from '../tools/sample-identities';
import { sampleDismissals, sampleStash } from '../tools/sample-kept';
import { until } from '../tools/until';
import { Person } from './person';
import { answerSites } from './places';
import { type Lease, openBrowser } from './pool';

/**
 * `npm run screens`: pictures of chip, card, popup, options page and playground in light and dark, at 100 % and 200 %, and of
 * the popup in forced colours, to be looked at. They are written to artifacts/screens.
 */

const folder = 'artifacts/screens';

interface Look {
  /** In forced colours the browser draws with the system's own few. */
  readonly scheme: 'light' | 'dark' | 'forced';
  /** Zooming a page to 200 % halves its viewport and doubles its pixels. */
  readonly zoom: 1 | 2;
}

const looks: readonly Look[] = [
  { scheme: 'light', zoom: 1 },
  { scheme: 'dark', zoom: 1 },
  { scheme: 'light', zoom: 2 },
  { scheme: 'dark', zoom: 2 },
];

/**
 * Runs in the popup, which in a tab of its own would take itself for the tab in front. It is text because what builds this file
 * gives functions helpers that the popup has not.
 */
const lookAtHeldTab = `{
  const query = chrome.tabs.query.bind(chrome.tabs);
  chrome.tabs.query = (_, ...answer) => query({ url: 'https://x.com/*' }, ...answer);
}`;

await takeAll();

async function takeAll(): Promise<void> {
  ensureBrowsers(['chromium']);
  buildAll('e2e', ['chromium']);
  mkdirSync(folder, { recursive: true });
  const lease = await openBrowser('chromium');
  const { address, server } = await servePlayground();
  try {
    for (const look of looks) {
      await takeWelcome(lease, look);
      await lease.store({
        identities: [graceMinistry, me],
        choice: graceMinistry.id,
        stash: sampleStash,
        dismissals: sampleDismissals,
      });
      await takeComposer(lease, look);
      await takeTab(lease, look);
      await takePopup(lease, look);
      await takeOptions(lease, look);
      await takePlayground(lease.browser, address, look);
    }
    const forced = { scheme: 'forced', zoom: 1 } as const;
    await takeTab(lease, forced);
    await takePopup(lease, forced);
  } finally {
    await lease.close();
    server.close();
    server.closeAllConnections();
  }
}

/** The first-run page as it opens, with something missing, and once both identities are there. */
async function takeWelcome(lease: Lease, look: Look): Promise<void> {
  await lease.store({ identities: [], choice: null });
  const page = await lease.openOwn('welcome.html');
  await dress(page, look, 1100, 900);
  await page.waitForSelector('form');
  await take(page, 'welcome', look);
  await page.type('input', 'Pat Miller');
  await (await page.waitForSelector('aria/Make both identities[role="button"]'))?.click();
  await page.waitForSelector('[aria-invalid="true"]');
  await take(page, 'welcome-missing', look);
  await lease.store({ identities: [me, graceMinistry], choice: me.id });
  await page.waitForSelector('#ready');
  await page.type('textarea', 'Beer and burgers on the weekend yum yum');
  await page.waitForSelector('.tried, .panel');
  await take(page, 'welcome-ready', look);
  await page.close();
}

/** The chip over a clear draft, then the card over a held one, then the popup that the toolbar button opens there. */
async function takeComposer(lease: Lease, look: Look): Promise<void> {
  const page = await lease.browser.newPage();
  const person = new Person(lease, page);
  await answerSites(page);
  await dress(page, look, 1100, 800);
  await person.opens('x');
  await person.types('The choir sings on Sunday');
  await person.seesChip(/Clear/);
  await take(page, 'chip', look);
  await person.types(' and then beer for our customers');
  await person.pressesPost();
  await person.seesHold();
  await take(page, 'card', look);
  await page.close();
}

/** The popup over a tab in which a post is held. */
async function takeTab(lease: Lease, look: Look): Promise<void> {
  const page = await lease.browser.newPage();
  const person = new Person(lease, page);
  await answerSites(page);
  await person.opens('x');
  await person.types('Beer and burgers for our customers');
  await person.pressesPost();
  await person.seesHold();
  const popup = await lease.browser.newPage();
  await popup.evaluateOnNewDocument(lookAtHeldTab);
  await dress(popup, look, 400 * look.zoom, 600);
  await popup.goto(`${lease.origin}/popup.html`);
  await popup.waitForSelector('.finding');
  await take(popup, 'popup-held', look);
  await dress(popup, look, 520, 800);
  await popup.goto(`${lease.origin}/sidepanel.html`);
  await popup.waitForSelector('.finding');
  await take(popup, 'side-panel', look);
  await popup.close();
  await page.close();
}

async function takePopup(lease: Lease, look: Look): Promise<void> {
  const popup = await lease.openOwn('popup.html');
  await dress(popup, look, 400 * look.zoom, 600);
  for (const place of ['This tab', 'Try a text', 'Rules', 'Identities', 'Sites']) {
    const button = await popup.waitForSelector(`aria/${place}[role="button"]`);
    await button?.click();
    await until(`the popup to show ${place}`, () =>
      popup.evaluate((name) => document.querySelector('[aria-current="page"]')?.textContent === name, place),
    );
    await popup.waitForSelector('main[aria-busy="false"]');
    if (place === 'Try a text') {
      await (await popup.waitForSelector('textarea'))?.type('Beer and burgers for our customers');
      await popup.waitForSelector('.finding');
      await take(popup, 'popup-try-one', look);
      await popup.select('select', '');
      await popup.waitForSelector('.column');
    }
    if (place === 'Rules') await popup.waitForSelector('.rule');
    await popup.evaluate(() => document.fonts.ready.then(() => undefined));
    await take(popup, `popup-${place.toLowerCase().replaceAll(' ', '-')}`, look);
  }
  await popup.close();
}

/** Every place of the options page, an identity and a rule being changed, and the page in a narrow window. */
async function takeOptions(lease: Lease, look: Look): Promise<void> {
  const page = await lease.openOwn('options.html');
  await dress(page, look, 1100, 900);
  const go = async (place: string, heading: string) => {
    await page.evaluate((id) => {
      location.hash = id;
    }, place);
    await until(`the options to show ${heading}`, () =>
      page.evaluate((name) => document.querySelector('h1')?.textContent === name, heading),
    );
  };
  const press = async (name: string) => (await page.waitForSelector(`aria/${name}[role="button"]`))?.click();
  await go('identities', 'Identities');
  await page.waitForSelector('aria/Edit Grace Ministry[role="button"]');
  await take(page, 'options-identities', look);
  await press('Delete Grace Ministry');
  await page.waitForSelector('[role="alertdialog"]');
  await take(page, 'options-delete', look);
  await press('Keep it');
  await press('Edit Grace Ministry');
  await page.waitForSelector('aria/Save[role="button"]');
  await take(page, 'options-identity', look);
  await go('codes', 'Codes of conduct');
  await page.waitForSelector('.rule');
  await take(page, 'options-codes', look);
  await press('From a written code');
  await page.waitForSelector('aria/Read it[role="button"]');
  await take(page, 'options-written', look);
  await page.evaluate(
    (code) => {
      const area = document.querySelector('textarea');
      area?.focus();
      document.execCommand('insertText', false, code);
    },
    readFileSync('tests/rules/conduct/documents/ministry.md', 'utf8'),
  );
  await press('Read it');
  await page.waitForSelector('#proposals');
  await take(page, 'options-written-read', look);
  await press('Back to the rules');
  await press('Write a rule');
  await page.waitForSelector('aria/Save rule[role="button"]');
  await page.type('textarea', 'We never give a phone number.');
  await page.select('.pair .field:last-child select', 'private');
  await take(page, 'options-rule', look);
  for (const [place, heading] of [
    ['stash', 'Stash'],
    ['dismissals', 'Dismissals'],
    ['sites', 'Sites'],
    ['data', 'Import and export'],
    ['about', 'About and privacy'],
  ] as const) {
    await go(place, heading);
    await take(page, `options-${place}`, look);
  }
  await go('dismissals', 'Dismissals');
  await (await page.waitForSelector('a.button'))?.click();
  await page.waitForSelector('.rule.shown');
  await take(page, 'options-rule-gone-to', look);
  await dress(page, look, 360 * look.zoom, 800);
  for (const [place, heading] of [
    ['identities', 'Identities'],
    ['stash', 'Stash'],
    ['dismissals', 'Dismissals'],
  ] as const) {
    await go(place, heading);
    await take(page, `options-narrow-${place}`, look);
  }
  await page.close();
}

async function takePlayground(browser: Browser, address: string, look: Look): Promise<void> {
  const page = await browser.newPage();
  await dress(page, look, 1280, 1000);
  await page.goto(address);
  const frame = await until('the page in the playground', async () =>
    page.frames().find((one) => one.url().includes('.localhost:')),
  );
  await frame.waitForSelector('[data-testid="tweetTextarea_0"]');
  await take(page, 'playground', look);
  await page.close();
}

async function dress(page: Page, { scheme, zoom }: Look, width: number, height: number): Promise<void> {
  const features = [
    { name: 'prefers-color-scheme', value: scheme === 'dark' ? 'dark' : 'light' },
    { name: 'forced-colors', value: scheme === 'forced' ? 'active' : 'none' },
  ];
  // Puppeteer knows nothing of forced colours, the browser's own protocol does.
  await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', { features });
  await page.setViewport({ width: width / zoom, height: height / zoom, deviceScaleFactor: zoom });
}

async function take(page: Page, name: string, { scheme, zoom }: Look): Promise<void> {
  const path = join(folder, `${name}-${scheme}-${zoom * 100}.png`) as `${string}.png`;
  await page.screenshot({ path, fullPage: /^(popup|options|playground|welcome)/.test(name) });
  console.log(path);
}
