import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { launch, type Running } from '../tools/launch';
import { managedBrowser } from '../tools/managed-browser';
import { gracePolicy, housePack } from '../tools/sample-policy';
import { until } from '../tools/until';
import { violationsInCard, violationsOn } from './axe';
import { Person } from './person';
import { answerSites } from './places';
import { type OwnWindow, withBrowser } from './pool';
import { shows, tabsTo } from './tabbing';

/*
 * A real policy in a real browser: a file that Chromium reads while it runs, and one beside a Firefox of its own, which reads it when it
 * starts. Nothing else is stored when it begins, as on a machine that an admin has just set up.
 */

const official = { as: 'graceministry' };
const raffle = 'Big raffle tonight';

/** The same with another rule in the organisation's own pack, and nothing said about sites. */
const another = {
  ...gracePolicy,
  packs: [
    JSON.stringify({
      ...housePack,
      rules: [
        {
          ...housePack.rules[0],
          id: 'no-yodelling',
          say: 'We do not yodel.',
          dont: { terms: ['yodelling'] },
          flags: [],
          passes: [],
        },
      ],
    }),
  ],
  sites: {},
};

test.concurrent('what an admin sets holds on the organisation’s accounts, while the browser runs (chromium)', () =>
  withBrowser('chromium', async () => {
    const machine = managedBrowser('chromium');
    machine.adminSets(policyWithSites);
    try {
      const running = await launch('chromium', { ...machine, headless: true, welcomes: false });
      try {
        const person = await atWork(running);
        await holdsOnlyForTheMinistry(person);
        await recordsOnlyWhatTheMinistryDecided(running);
        await showsNothingThatAxeFinds(person);
        await changesOnlyTheDefault(running);
        machine.adminSets(another);
        await person.lease.control.bringToFront();
        await standsAt(person, 'We do not yodel');
        await person.opens('x', official);
        await person.types('Yodelling tonight');
        await person.pressesPost();
        await person.seesHold(/do not yodel/);
        machine.adminSets(null);
        await standsAt(person, '"none"');
        await isTheirOwn(person);
      } finally {
        await running.close();
      }
    } finally {
      machine.remove();
    }
  }));

test.concurrent('what an admin sets holds on the organisation’s accounts, from one start to the next (firefox)', () =>
  withBrowser('firefox', async () => {
    const machine = managedBrowser('firefox');
    const profile = mkdtempSync(join(process.env.DEMARC_PROFILES ?? tmpdir(), 'demarc-profile-'));
    const during = async (use: (person: Person, running: Running) => Promise<void>) => {
      const running = await launch('firefox', { ...machine, headless: true, welcomes: false, profile });
      await atWork(running)
        .then((person) => use(person, running))
        .finally(() => running.close());
    };
    try {
      machine.adminSets(policyWithSites);
      await during(async (person, running) => {
        await holdsOnlyForTheMinistry(person);
        await recordsOnlyWhatTheMinistryDecided(running);
        await changesOnlyTheDefault(running);
      });
      machine.adminSets(null);
      await during(async (person) => {
        await standsAt(person, '"none"');
        await isTheirOwn(person);
      });
    } finally {
      machine.remove();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  }));

const policyWithSites = {
  ...gracePolicy,
  sites: { locked: { on: ['x.com'] }, default: { off: ['bsky.app'] } },
  audit: { on: true },
};

async function atWork(running: Running): Promise<Person> {
  const control = await running.openOwn('manifest.json');
  const page = await running.browser.newPage();
  const store = async () => undefined;
  const person = new Person({ ...running, control, person: null, store }, page);
  await answerSites(page, person.hosts);
  return person;
}

/** Waits until the extension has taken down that it stands so with the policy. */
async function standsAt({ lease }: Person, words: string): Promise<void> {
  await until(`the policy to stand at ${words}`, async () => {
    const kept = await lease.control.evaluate(async () => {
      const own = globalThis as unknown as OwnWindow;
      return JSON.stringify(await (own.browser ?? own.chrome).storage.local.get('policy'));
    });
    if (kept.includes(words)) return true;
    throw new Error(kept);
  });
}

/** A forced pack: the rule is held against the ministry's account, and not even known to one's own. */
async function holdsOnlyForTheMinistry(person: Person): Promise<void> {
  await standsAt(person, '"present"');
  await person.opens('x', official);
  await person.types(raffle);
  await person.pressesPost();
  await person.seesHold(/do not announce raffles/);
  await person.opens('x', { as: 'patmiller' });
  await person.types(raffle);
  await person.pressesPost();
  expect((await person.seesPosted()).map(({ parts }) => parts)).toEqual([[raffle]]);
}

/** The hold stands in the record, for the person to see, and neither its words nor the post on one's own account. */
async function recordsOnlyWhatTheMinistryDecided(running: Running): Promise<void> {
  const options = await running.openOwn('options.html#audit');
  await options.bringToFront();
  await shows(options, /Held at Post[\s\S]*no-raffles[\s\S]*Entry 1\b/);
  const page = await options.evaluate(() => document.body.innerText);
  expect(page).not.toMatch(/Entry 2|tonight/);
  await options.close();
}

/** What an admin set can be read and reached by everybody: in the card with its notice, in the popup, and in every place of the options. */
async function showsNothingThatAxeFinds(person: Person): Promise<void> {
  await person.page.bringToFront();
  await person.opens('x', official);
  await person.types(raffle);
  await person.pressesPost();
  await person.seesHold(/do not announce raffles/);
  expect(await violationsInCard(person.page), 'the card').toEqual([]);
  const popup = await person.lease.openOwn('popup.html');
  await shows(popup, /Grace Ministry/);
  expect(await violationsOn(popup), 'the popup').toEqual([]);
  await popup.close();
  const options = await person.lease.openOwn('options.html');
  for (const [place, says] of [
    ['identities', /Ask Ruth/],
    ['codes', /locked by your admin/],
    ['sites', /Bluesky/],
    ['audit', /Entry 1\b/],
  ] as const) {
    await options.evaluate((id) => {
      location.hash = id;
    }, place);
    await shows(options, says);
    expect(await violationsOn(options), place).toEqual([]);
  }
  await options.evaluate(() => {
    location.hash = 'identities';
  });
  await (await options.waitForSelector('aria/Edit Grace Ministry[role="button"]'))?.click();
  await shows(options, /set by your organisation/);
  expect(await violationsOn(options), 'an identity that an admin set').toEqual([]);
  await options.close();
}

/** A locked switch cannot be reached; one that is only a default can, and stays as the person has it. */
async function changesOnlyTheDefault(running: Running): Promise<void> {
  const options = await running.openOwn('options.html#sites');
  await options.bringToFront();
  await shows(options, /Bluesky/);
  const switches = () =>
    options.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll<HTMLInputElement>('input[role="switch"]')].map((input) => [
          input.labels?.[0]?.textContent?.trim() ?? '',
          [input.checked, input.disabled],
        ]),
      ),
    );
  await until('the switches to be as the admin has set them', async () => {
    const seen = await switches();
    if (seen.X?.join() === 'true,true' && seen.Bluesky?.join() === 'false,false') return true;
    throw new Error(JSON.stringify(seen));
  });
  await tabsTo(options, /^Bluesky$/);
  await options.keyboard.press(' ');
  await until('Bluesky to be switched on', async () => (await switches()).Bluesky?.[0]);
  await options.close();
}

/** Once the policy is gone nobody holds anything against anybody, and what the person has switched is as they left it. */
async function isTheirOwn(person: Person): Promise<void> {
  const page = await person.lease.openOwn('options.html#sites');
  await shows(page, /Bluesky/);
  const locked = await page.evaluate(() => document.querySelectorAll('input[role="switch"]:disabled').length);
  expect(locked).toBe(0);
  await page.close();
  await person.opens('x', official);
  await person.types(raffle);
  await person.pressesPost();
  expect((await person.seesPosted()).map(({ parts }) => parts)).toEqual([[raffle]]);
}
