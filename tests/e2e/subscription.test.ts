import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day, iso, madePack, newKey, teaPack } from '../rules/trust/channel';
import { until } from '../tools/until';
import { scenario } from './driver';
import { Person } from './person';
import { shows, tabsTo } from './tabbing';

/** That a browser's own keys and database carry a subscription; everything else about one is shown in tests/lib/background/packs. */
scenario(
  'a signed pack from a file holds for the identity that takes it, also once the background was stopped',
  {},
  async (person) => {
    const folder = mkdtempSync(join(tmpdir(), 'demarc-pack-'));
    try {
      const file = join(folder, 'tea.jws');
      const now = Date.now();
      const term = { issued: iso(now - day), expires: iso(now + day) };
      writeFileSync(file, (await madePack(await newKey(), teaPack(), term)).file);
      const options = await person.lease.openOwn('options.html#subscriptions');
      const keys = new Person(person.lease, options);
      await options.bringToFront();
      await shows(options, /You have subscribed to nothing/);
      await (await options.waitForSelector('input[type="file"]'))?.uploadFile(file);
      await shows(options, /Is this Tea house\?/);
      await tabsTo(options, /^The words are the same: subscribe$/);
      await keys.pressesKeys('Enter');
      await shows(options, /Subscribed/);
      await tabsTo(options, /^Grace Ministry$/);
      await options.keyboard.press(' ');
      await until('the pack to be taken', () =>
        options.evaluate(() => document.querySelector<HTMLInputElement>('fieldset input')?.checked),
      );
      await options.close();

      await person.stopsBackground();
      await person.opens('x', { as: 'graceministry' });
      await person.types('Tea at four');
      await person.pressesPost();
      await person.seesCard(/We talk of coffee only/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
