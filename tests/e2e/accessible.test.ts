import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { graceMinistry, me } from '../tools/sample-identities';
import { sampleDismissals, sampleStash, sampleTemplates } from '../tools/sample-kept';
import { sampleYear } from '../tools/sample-year';
import { until } from '../tools/until';
import { violationsInCard, violationsOn } from './axe';
import { emptyLedger, fillLedger } from './fill';
import { Person } from './person';
import { answerSites, everywhere } from './places';
import { type Lease, withBrowser } from './pool';

/** axe-core finds nothing on any surface, in light and in dark, and nothing runs out of a narrow one, in the real browser. */

async function inChromium(use: (lease: Lease) => Promise<void>): Promise<void> {
  await withBrowser('chromium', async (lease) => {
    const identities = [
      { ...graceMinistry, templates: sampleTemplates },
      { ...me, kind: 'role' as const, operator: 'Sam' },
    ].map(everywhere);
    const kept = { stash: sampleStash, dismissals: sampleDismissals };
    await lease.store({ identities, choice: graceMinistry.id, ...kept });
    await use(lease);
  });
}

/** The schemes in which the browser draws scroll bars and carets in the card. */
const schemeOfCard = (page: Page) => page.$eval('demarc-card', (card) => getComputedStyle(card).colorScheme);

const press = async (page: Page, name: string) =>
  (await page.waitForSelector(`aria/${name}[role="button"]`))?.click();

test.concurrent('the popup has nothing that axe finds', () =>
  inChromium(async (lease) => {
    const popup = await lease.openOwn('popup.html');
    for (const place of ['This tab', 'Try a text', 'Rules', 'Identities', 'Sites']) {
      await press(popup, place);
      await until(`the popup to show ${place}`, () =>
        popup.evaluate(
          (name) => document.querySelector('[aria-current="page"]')?.textContent === name,
          place,
        ),
      );
      await popup.waitForSelector('main[aria-busy="false"]');
      if (place === 'Try a text') {
        await popup.type('textarea', 'Beer and burgers on the weekend yum yum');
        await popup.select('select', '');
        await popup.waitForSelector('.column');
      }
      expect(await violationsOn(popup), place).toEqual([]);
    }
    await popup.close();
  }));

test.concurrent('the options page has nothing that axe finds', () =>
  inChromium(async (lease) => {
    const page = await lease.openOwn('options.html');
    const go = async (place: string, shows: string) => {
      await page.evaluate((id) => {
        location.hash = id;
      }, place);
      await page.waitForSelector(shows);
      expect(await violationsOn(page), place).toEqual([]);
    };
    await go('identities', 'aria/Edit Grace Ministry[role="button"]');
    await press(page, 'Delete Grace Ministry');
    await page.waitForSelector('[role="alertdialog"]');
    expect(await violationsOn(page), 'the question before a deletion').toEqual([]);
    await press(page, 'Keep it');
    await press(page, 'Edit Me');
    await page.waitForSelector('aria/Operator');
    expect(await violationsOn(page), 'an identity').toEqual([]);
    await go('codes', '.rule');
    await press(page, 'Write a rule');
    await page.waitForSelector('aria/Save rule[role="button"]');
    expect(await violationsOn(page), 'a rule').toEqual([]);
    await press(page, 'As text');
    await page.waitForSelector('textarea.code');
    expect(await violationsOn(page), 'a rule as text').toEqual([]);
    await go('codes', 'textarea');
    await page.reload();
    await press(page, 'From a written code');
    await page.waitForSelector('aria/Read it[role="button"]');
    await page.type(
      'textarea',
      'We do not talk about alcohol. Always be on time. Use at most three hashtags.',
    );
    await press(page, 'Read it');
    await page.waitForSelector('#proposals');
    expect(await violationsOn(page), 'a written code').toEqual([]);
    await go('templates', '.list .level.is-warn');
    await press(page, 'Edit the template: Sign-off');
    await page.waitForSelector('.panel .headline.is-clear');
    expect(await violationsOn(page), 'a template').toEqual([]);
    await go('stash', 'details');
    await go('dismissals', '#often');
    await go('codes?identity=grace-ministry&pack=ministry&rule=no-alcohol', '.rule.shown');
    await go('subscriptions', 'input[type="file"]');
    await go('sites', '.switch');
    await go('roles', '#promises');
    await go('ledger', '#ledger-keeping');
    await go('circles', '#circles');
    await go('audit', '#entries');
    await go('data', '#file');
    await go('about', '.bullets');
    await page.close();
  }));

test.concurrent('the pictures of what a voice has been doing have nothing that axe finds, tables and all', () =>
  inChromium(async (lease) => {
    await fillLedger(lease, sampleYear('', Date.now()));
    const page = await lease.openOwn('options.html#pictures');
    await page.waitForSelector('.picture svg.recharts-surface');
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    expect(await violationsOn(page)).toEqual([]);
    await page.close();
    await emptyLedger(lease);
  }));

test.concurrent('the first-run page has nothing that axe finds', () =>
  withBrowser('chromium', async (lease) => {
    await lease.store({ identities: [], choice: null });
    const page = await lease.openOwn('welcome.html');
    await page.waitForSelector('form');
    expect(await violationsOn(page), 'before').toEqual([]);
    await press(page, 'Make both identities');
    await page.waitForSelector('[aria-invalid="true"]');
    expect(await violationsOn(page), 'with something missing').toEqual([]);
    await lease.store({ identities: [graceMinistry, me], choice: graceMinistry.id });
    await page.waitForSelector('#ready');
    expect(await violationsOn(page), 'where to try it').toEqual([]);
    await page.close();
  }));

test.concurrent('the card and the chip have nothing that axe finds', () =>
  inChromium(async (lease) => {
    const page = await lease.browser.newPage();
    await answerSites(page);
    const person = new Person(lease, page);
    await person.opens('x');
    await person.focuses();
    await person.seesChip(/1 draft kept/);
    await person.pressesInCard(/1 draft kept/);
    await person.seesCard(/Templates of this voice/);
    expect(await schemeOfCard(page), 'what the browser draws in it').toBe('light dark');
    expect(await violationsInCard(page), 'a kept draft and templates').toEqual([]);
    await person.pressesKeys('Escape');
    await person.seesNoCard();
    await person.types('Beer for our customers');
    await page.setViewport({ width: 550, height: 400 });
    await person.pressesKeys('Control+Enter');
    await person.seesHold();
    expect(await violationsInCard(page), 'a held post in a low window').toEqual([]);
    // Nothing of Demarc's lies over Post, which asks again for the reason.
    await person.pressesPost();
    await person.seesHold();
    await person.pressesInCard('What to do');
    const { controls } = await person.seesCard(/Post anyway/);
    const heightOf = (name: string) => controls.find((control) => control.name === name)?.y;
    expect(heightOf('Take it to Me'), 'what can be done, in view').toBeLessThan(
      heightOf('Keep editing') ?? 0,
    );
    expect(await violationsInCard(page), 'a held post').toEqual([]);
    await page.close();
  }));
