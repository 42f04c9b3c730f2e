import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { sendBidi } from '../tools/launch';
import { graceMinistry, me } from '../tools/sample-identities';
import { until } from '../tools/until';
import { scenario } from './driver';
import { bringPostsLike, eraseLedger, promotion, seesEntries } from './ledger';
import { Person } from './person';
import { answerSites } from './places';
import { type Lease, openBrowser } from './pool';
import { shows, tabsTo } from './tabbing';

const sams = { ...graceMinistry, kind: 'role' as const, operator: 'Sam Rivers' };

/** Has the browser put what it saves into a folder, where it would ask in a window or use the machine's own. */
async function savesTo(page: Page, { engine }: Lease, folder: string): Promise<void> {
  if (engine === 'firefox') {
    const downloadBehavior = { type: 'allowed', destinationFolder: folder };
    await sendBidi(page, 'browser.setDownloadBehavior', { downloadBehavior });
  } else {
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  }
}

/** Waits for the words by which a file is known. */
const words = (page: Page) =>
  until('the twelve words', () =>
    page.evaluate(() => document.querySelector('.fingerprint')?.textContent?.trim()),
  );

scenario(
  'a role is handed over from one profile to another, where its entries name who held it and who does now',
  { sites: ['x'], identities: [sams, me] },
  async (person, site) => {
    const folder = mkdtempSync(join(tmpdir(), 'demarc-hand-over-'));
    const next = await openBrowser(person.lease.engine);
    try {
      await eraseLedger(person);
      await bringPostsLike(person, { ...promotion, operator: sams.operator }, 1);
      const given = await person.lease.openOwn('options.html#roles');
      await savesTo(given, person.lease, folder);
      await given.bringToFront();
      await tabsTo(given, /^Hand over Grace Ministry$/);
      await given.keyboard.press('Enter');
      const said = await words(given);
      const file = await until('the file to be saved whole', async () => {
        const [name = ''] = readdirSync(folder).filter((one) => one.endsWith('.json'));
        JSON.parse(readFileSync(join(folder, name), 'utf8'));
        return join(folder, name);
      });
      await given.close();

      await next.store({ identities: [me], choice: me.id });
      const taken = await next.openOwn('options.html#roles');
      await taken.bringToFront();
      await (await taken.waitForSelector('input[type="file"]'))?.uploadFile(file);
      await shows(taken, /Grace Ministry is handed over to you\s+By Sam Rivers/);
      expect(await words(taken)).toBe(said);
      await tabsTo(taken, /^Your name$/);
      await taken.keyboard.type('Alex Moor');
      await taken.keyboard.press('Enter');
      await shows(taken, /Grace Ministry is yours to look after now/);
      await taken.close();

      const page = await next.browser.newPage();
      const alex = new Person(next, page);
      await answerSites(page, alex.hosts);
      await alex.opens(site);
      await alex.types('The choir sings at ten');
      await alex.seesChip(/Grace Ministry.*Clear/);
      await alex.pressesPost();
      const entries = await seesEntries(alex, 2);
      expect(entries.map(({ operator }) => operator)).toEqual(['Alex Moor', 'Sam Rivers']);
    } finally {
      await next.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
