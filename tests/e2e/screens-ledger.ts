import type { Page } from 'puppeteer-core';
import type { Circle } from '../../lib/circles';
import type { LedgerEntry } from '../../lib/ledger';
import { graceMinistry, me } from '../tools/sample-identities';
import { sampleDismissals } from '../tools/sample-kept';
import { sampleYear } from '../tools/sample-year';
import { until } from '../tools/until';
import { dress, type Look, take } from './camera';
import { emptyLedger, fillLedger } from './fill';
import type { Lease, Stored } from './pool';
import { popupWidth } from './screens-popup';

/** What the digests of people are made with. */
const key = 'ab'.repeat(32);

const circles: Circle[] = [
  { id: 'neighbours', name: 'Neighbours', members: ['ann', 'bob'], aim: 50 },
  { id: 'press', name: 'Press', members: ['daily.example'], aim: 10 },
  { id: 'other-parishes', name: 'Other parishes and charities of the town', members: ['kim'], aim: null },
];

/** A ministry that wants at most a fifth of its posts to be promotion, and some that nobody has to do anything for. */
const ministry = { ...graceMinistry, packs: ['ministry', 'balance-80-20', 'balance-5-3-2'] };

const storedBeside: Stored = {
  identities: [ministry, me],
  choice: ministry.id,
  dismissals: sampleDismissals,
  circles: { [ministry.id]: circles },
  'digest-key': key,
};

/** The pictures over a few weeks, a year and nothing, with their tables shut and open. */
export async function takePictures(lease: Lease, look: Look): Promise<void> {
  const page = await openFilled(lease, look, sampleYear(key, Date.now()));
  await go(page, 'pictures', 'Over time');
  await page.waitForSelector('.picture svg.recharts-surface');
  await take(page, 'options-pictures', look);
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
  await take(page, 'options-pictures-tables', look);
  await page.select('.place .field:nth-of-type(2) select', 'year');
  await until('a year in the pictures', () =>
    page.evaluate(() => (document.querySelector('.picture tbody')?.childElementCount ?? 0) > 50),
  );
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = false;
  });
  await take(page, 'options-pictures-year', look);
  await page.close();
  await emptyLedger(lease);
  const few = await openFilled(lease, look, sampleYear(key, Date.now()).slice(-3));
  await go(few, 'pictures', 'Over time');
  await few.waitForSelector('.picture svg.recharts-surface');
  await take(few, 'options-pictures-few', look);
  await few.select('.place .field select', me.id);
  await few.waitForSelector('.empty');
  await take(few, 'options-pictures-none', look);
  await few.close();
  await emptyLedger(lease);
}

/** The ledger, the circles, and the week in the popup. */
export async function takeLedger(lease: Lease, look: Look): Promise<void> {
  const page = await openFilled(lease, look, sampleYear(key, Date.now()));
  await go(page, 'ledger', 'Ledger');
  await page.waitForSelector('.list li');
  await take(page, 'options-ledger', look);
  await go(page, 'circles', 'Circles');
  await page.waitForSelector('meter');
  await take(page, 'options-circles', look);
  await (await page.waitForSelector('aria/Edit the circle: Press[role="button"]'))?.click();
  await page.waitForSelector('textarea');
  await take(page, 'options-circle', look);
  await page.close();
  const popup = await lease.openOwn('popup.html');
  await dress(popup, look, popupWidth(look), 600);
  await popup.waitForSelector('#week');
  await take(popup, 'popup-week', look);
  await popup.close();
  await emptyLedger(lease);
}

/** The options page over a ledger of these posts. */
async function openFilled(lease: Lease, look: Look, entries: readonly LedgerEntry[]): Promise<Page> {
  await lease.store(storedBeside);
  await fillLedger(lease, entries);
  const page = await lease.openOwn('options.html');
  await dress(page, look, 1100, 900);
  return page;
}

async function go(page: Page, place: string, heading: string): Promise<void> {
  await page.evaluate((id) => {
    location.hash = id;
  }, place);
  await until(`the options to show ${heading}`, () =>
    page.evaluate((name) => document.querySelector('h1')?.textContent === name, heading),
  );
}
