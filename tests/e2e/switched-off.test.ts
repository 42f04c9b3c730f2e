import { expect, test } from 'vitest';
import { graceMinistry, me } from '../tools/sample-identities';
import { Person } from './person';
import { answerSites, everywhere } from './places';
import { type OwnWindow, withBrowser } from './pool';

const beer = 'Beer and burgers on the weekend yum yum';

/** Runs in Chromium's own list of extensions. */
async function switchExtension(id: string, on: boolean): Promise<void> {
  await (globalThis as unknown as OwnWindow).chrome.management.setEnabled(id, on);
}

// Firefox runs content scripts in open pages by itself when an extension is switched on.
test('a page that was opened while Demarc was switched off in the list of extensions is guarded once it is on again', () =>
  withBrowser('chromium', async (lease, crash) => {
    await lease.store({ identities: [graceMinistry, me].map(everywhere), choice: graceMinistry.id });
    const { host } = new URL(lease.control.url());
    const list = await lease.browser.newPage();
    await list.goto('chrome://extensions');
    await list.evaluate(switchExtension, host, false);
    const page = await lease.browser.newPage();
    const person = new Person(lease, page);
    await answerSites(page);
    await person.opens('bluesky');
    await person.types(beer);
    expect(await person.seesAnythingOfDemarc()).toBe(false);
    await list.evaluate(switchExtension, host, true);
    await page.bringToFront();
    await person.seesChip(/to look at/);
    await person.pressesPost();
    await person.seesHold(/drinking/);
    expect(await person.posted()).toEqual([]);
    // Its own documents were closed as it was switched off, and the one that scenarios work with among them.
    await crash();
  }));
