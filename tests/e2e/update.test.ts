import { expect, test } from 'vitest';
import { extensionFolder } from '../tools/extension';
import { graceMinistry, me } from '../tools/sample-identities';
import { until } from '../tools/until';
import { Person } from './person';
import { answerSites, everywhere } from './places';
import { withBrowser } from './pool';

const beer = 'Beer and burgers on the weekend yum yum';

for (const engine of ['chromium', 'firefox'] as const) {
  test.concurrent(`a draft that was held before Demarc was updated is held after it, by the new one alone (${engine})`, () =>
    withBrowser(engine, async (lease, crash) => {
      await lease.store({ identities: [graceMinistry, me].map(everywhere), choice: graceMinistry.id });
      const page = await lease.browser.newPage();
      const person = new Person(lease, page);
      await answerSites(page);
      await person.opens('bluesky');
      await person.types(beer);
      await person.seesChip(/to look at/);
      const old = await page.waitForSelector('demarc-card');
      await lease.browser.installExtension(extensionFolder(engine, 'e2e'));
      await page.bringToFront();
      // What stands there is the old one's until the page's author does something and its script has heard of its end.
      await until('the new one', async () => {
        await person.pressesKeys('Shift');
        if (await old?.evaluate((card) => card.isConnected)) return false;
        const cards = await page.evaluate(() => document.querySelectorAll('demarc-card').length);
        return cards === 1 && /to look at/.test((await person.looks()).chip ?? '');
      });
      await person.pressesPost();
      await person.seesHold(/drinking/);
      expect(await person.posted()).toEqual([]);
      // The browser's places are handed on, with the pages of the one before.
      await crash();
    }));
}
