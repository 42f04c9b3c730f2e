import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { servePlayground } from '../playground/server';
import { ensureBrowsers } from '../tools/browsers';
import { buildAll } from '../tools/build';
import { graceMinistry, me } from '../tools/sample-identities';
import { sampleDismissals, sampleStash, sampleTemplates } from '../tools/sample-kept';
import { until } from '../tools/until';
import { dress, folder, type Look, mirroredExtension, take } from './camera';
import { bringPostsLike, eraseLedger, promotion } from './ledger';
import { openedTab } from './opened-tab';
import { Person } from './person';
import { answerSites } from './places';
import { type Lease, openBrowser, type Stored } from './pool';
import { takeLedger, takePictures } from './screens-ledger';
import { takeManaged } from './screens-managed';
import { takeEmpty, takeOptions } from './screens-options';
import { lookAtHeldTab, popupWidth } from './screens-popup';

/**
 * `npm run screens`: pictures of chip, card, popup, options page, ledger, first-run page, playground and what a policy changes in light and dark, at 100 %, 200 %
 * and 400 %, in forced colours and in a language that runs from right to left, to be looked at. They are written to
 * artifacts/screens. A word behind it takes only the surfaces with that in their name: `npm run screens -- options`.
 */

const looks: readonly Look[] = [
  { scheme: 'light', zoom: 1 },
  { scheme: 'dark', zoom: 1 },
  { scheme: 'light', zoom: 2 },
  { scheme: 'dark', zoom: 2 },
  { scheme: 'light', zoom: 4 },
  { scheme: 'forced', zoom: 1 },
];
const mirrored: Look = { scheme: 'light', zoom: 1, mirrored: true };

/** What is stored when a surface is looked at. */
const sampleStored: Stored = {
  identities: [{ ...graceMinistry, templates: sampleTemplates }, me],
  choice: graceMinistry.id,
  stash: sampleStash,
  dismissals: sampleDismissals,
};

await takeAll();

async function takeAll(): Promise<void> {
  ensureBrowsers(['chromium']);
  buildAll('e2e', ['chromium']);
  mkdirSync(folder, { recursive: true });
  const { address, server } = await servePlayground();
  try {
    await withLease(undefined, async (lease) => {
      for (const look of looks) await takeSurfaces(lease, look, address);
    });
    await withLease(mirroredExtension(), (lease) => takeSurfaces(lease, mirrored, address));
    if ('managed'.includes(process.argv[2] ?? '')) await takeManaged(looks);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

async function withLease(extension: string | undefined, use: (lease: Lease) => Promise<void>): Promise<void> {
  const lease = await openBrowser('chromium', extension);
  try {
    await use(lease);
  } finally {
    await lease.close();
  }
}

async function takeSurfaces(lease: Lease, look: Look, playground: string): Promise<void> {
  const surfaces: Readonly<Record<string, () => Promise<void>>> = {
    welcome: () => takeWelcome(lease, look),
    card: () => takeComposer(lease, look),
    'card-kinds': () => takeKinds(lease, look),
    'card-crowded': () => takeCrowded(lease, look),
    tab: () => takeTab(lease, look),
    popup: () => takePopup(lease, look),
    options: () => takeOptions(lease, look),
    empty: () => takeEmpty(lease, look),
    ledger: () => takeLedger(lease, look),
    pictures: () => takePictures(lease, look),
    playground: () => takePlayground(lease.browser, playground, look),
  };
  const wanted = process.argv[2] ?? '';
  for (const [name, takeIt] of Object.entries(surfaces)) {
    if (!name.includes(wanted)) continue;
    await lease.store(sampleStored);
    await takeIt();
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
  await person.focuses();
  await person.seesChip(/1 draft kept/);
  await take(page, 'chip-kept', look);
  await person.pressesInCard(/1 draft kept/);
  await take(page, 'card-kept', look);
  await person.pressesKeys('Escape');
  await person.types('The choir sings on Sunday');
  await person.seesChip(/Clear/);
  await take(page, 'chip', look);
  await person.types(' and then beer for our customers');
  await person.pressesPost();
  await person.seesHold();
  await take(page, 'card', look);
  if (look.zoom > 1) {
    await person.pressesInCard('What to do');
    await take(page, 'card-whole', look);
  } else await takeSaid(person, page, look);
  await page.close();
}

/** What its author can say of a finding, the report of it, and what the card says once a draft was kept or taken elsewhere. */
async function takeSaid(person: Person, page: Page, look: Look): Promise<void> {
  // So high that nothing of it has to be scrolled to.
  await dress(page, look, 1100, 1400);
  await person.opens('x');
  await person.types('The choir sings on Sunday and then beer for our customers');
  await person.pressesPost();
  await person.seesHold();
  await person.pressesInCard('This is wrong');
  await person.pressesInCard('Write a report');
  await take(page, 'card-wrong', look);
  await person.pressesInCard('Keep for later');
  await person.seesCard(/Kept in the stash/);
  await take(page, 'card-said-kept', look);
  await person.pressesKeys('Escape');
  await person.pressesPost();
  await person.seesHold();
  await person.pressesInCard(/Take it to Me/);
  await person.seesCard(/kept in the stash/);
  // Or the popup below would take it for the tab that it is about.
  await openedTab(person.lease.control, 'https://x.com/intent/post');
  await page.bringToFront();
  await take(page, 'card-said-moved', look);
}

/** A held post in windows that leave it less and less room, over Bluesky's dialog and a box that stands in its page. */
async function takeCrowded(lease: Lease, look: Look): Promise<void> {
  const page = await lease.browser.newPage();
  const person = new Person(lease, page);
  await answerSites(page);
  for (const [site, width, height] of [
    ['bluesky', 1100, 800],
    ['mastodon', 1100, 800],
    ['bluesky', 600, 560],
    ['x', 600, 420],
    ['mastodon', 420, 640],
  ] as const) {
    // Nobody has a window that is narrower than this at 400 %.
    if (width / look.zoom < 256) continue;
    await dress(page, look, width, height);
    await person.opens(site);
    await person.types('The choir sings on Sunday and then beer for our customers');
    await person.pressesPost();
    await person.seesHold();
    await take(page, `card-crowded-${site}-${height}`, look);
    if (!(await person.looks()).card?.includes('What to do')) continue;
    await person.pressesInCard('What to do');
    await person.seesCard(/Keep for later/);
    await take(page, `card-crowded-whole-${site}-${height}`, look);
  }
  await page.close();
}

/** The card over what would be the third promotion in a row, and what its author may say that it is instead. */
async function takeKinds(lease: Lease, look: Look): Promise<void> {
  await lease.store({
    ...sampleStored,
    identities: [{ ...graceMinistry, packs: ['rhythm'] }, me],
    stash: [],
  });
  const page = await lease.browser.newPage();
  const person = new Person(lease, page);
  await eraseLedger(person);
  await bringPostsLike(person, promotion, 2);
  await answerSites(page);
  await dress(page, look, 1100, 800);
  await person.opens('x');
  await person.types('Sign up for the Saturday rota');
  await person.pressesPost();
  await person.seesHold();
  // Further in, it has to be scrolled to first.
  if (look.zoom === 1) await person.pressesInCard('This isn’t a promotion');
  await take(page, 'card-kinds', look);
  await eraseLedger(person);
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
  await dress(popup, look, popupWidth(look), 600);
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
  await dress(popup, look, popupWidth(look), 600);
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
