import { launch, type Running } from '../tools/launch';
import { managedBrowser } from '../tools/managed-browser';
import { gracePolicy } from '../tools/sample-policy';
import { dress, type Look, take } from './camera';
import { Person } from './person';
import { answerSites } from './places';
import { lookAtHeldTab, popupWidth } from './screens-popup';
import { shows } from './tabbing';

const policy = {
  ...gracePolicy,
  sites: { locked: { on: ['x.com'] }, default: { off: ['bsky.app'] } },
  audit: { on: true },
};

/** What an admin’s policy changes to look at: the card, the popup, and the places of the options page that say whose a thing is. */
export async function takeManaged(looks: readonly Look[]): Promise<void> {
  const machine = managedBrowser('chromium');
  machine.adminSets(policy);
  const running = await launch('chromium', { ...machine, headless: true, welcomes: false });
  try {
    for (const look of looks) await takeLook(running, look);
  } finally {
    await running.close();
    machine.remove();
  }
}

async function takeLook(running: Running, look: Look): Promise<void> {
  const page = await running.browser.newPage();
  const control = await running.openOwn('options.html#identities');
  await shows(control, /Set by your organisation/);
  const person = new Person({ ...running, control, person: null, store: async () => undefined }, page);
  await answerSites(page, person.hosts);
  await page.bringToFront();
  await dress(page, look, 1100, 800);
  await person.opens('x', { as: 'graceministry' });
  await person.types('Big raffle tonight');
  await person.pressesPost();
  await person.seesHold(/do not announce raffles/);
  await take(page, 'card-managed', look);
  const popup = await running.browser.newPage();
  await popup.evaluateOnNewDocument(lookAtHeldTab);
  await dress(popup, look, popupWidth(look), 600);
  await popup.goto(`${running.origin}/popup.html`);
  await shows(popup, /recorded/i);
  await take(popup, 'popup-managed', look);
  await popup.close();
  await page.close();
  await control.bringToFront();
  await dress(control, look, 1100, 900);
  for (const [place, says] of [
    ['identities', /Set by your organisation/],
    ['codes', /locked by your admin/],
    ['sites', /Bluesky/],
    ['audit', /Entry 1\b/],
  ] as const) {
    await control.evaluate((id) => {
      location.hash = id;
    }, place);
    await shows(control, says);
    await take(control, `options-managed-${place}`, look);
  }
  await control.evaluate(() => {
    location.hash = 'identities';
  });
  await (await control.waitForSelector('aria/Edit Grace Ministry[role="button"]'))?.click();
  await shows(control, /recommended by your organisation/);
  await take(control, 'options-managed-identity', look);
  await control.close();
}
