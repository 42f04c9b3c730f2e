import { expect, test } from 'vitest';
import { graceMinistry, me } from '../tools/sample-identities';
import { opensTab } from './opened-tab';
import { Person } from './person';
import { answerSites, everywhere } from './places';
import { withBrowser } from './pool';
import { shows } from './tabbing';

const beer = 'Beer and burgers on the weekend, yum yum 🍔';

for (const engine of ['chromium', 'firefox'] as const) {
  test.concurrent(`a reply on its way to another identity is in the stash word for word when the browser crashed while its site was opened (${engine})`, () =>
    withBrowser(engine, async (lease, crash) => {
      await lease.store({ identities: [graceMinistry, me].map(everywhere), choice: graceMinistry.id });
      const page = await lease.browser.newPage();
      const person = new Person(lease, page);
      await answerSites(page);
      await person.opens('x', { path: '/patguest/status/1' });
      const { pathname } = new URL(page.url());
      await person.types(beer);
      await person.clicks('[aria-label="Add photos or video"]');
      await person.pressesPost();
      await person.seesHold(/drinking/);
      await person.pressesInCard(/Take it to Me/);
      await opensTab(lease.control, 'https://x.com/intent/post?');

      const again = await crash();
      const stash = await again.openOwn('options.html#stash');
      await shows(stash, /For Me/);
      expect(await stash.$$eval('.kept-text', (all) => all.map(({ textContent }) => textContent))).toEqual([
        beer,
      ]);
      await shows(stash, /a reply to @patguest.*To be attached again: a picture/s);
      const written = await stash.$$eval('main a[target]', (all) =>
        all.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
      );
      expect(written).toEqual([pathname]);
      await stash.close();
    }));
}
