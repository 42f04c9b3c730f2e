import { mkdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Identity } from '../../lib/background/storage';
import type { Engine } from '../tools/browsers';
import { graceMinistry, me } from '../tools/sample-identities';
import { Person } from './person';
import { answerSites, type Deed, everywhere, places, type Site } from './places';
import { type Lease, withBrowser } from './pool';
import { noted } from './results';

/**
 * End-to-end scenarios in the words of a person at a browser, each run in Chromium and in Firefox:
 *
 * ```ts
 * scenario('holds a post about beer on the ministry account', { sites: ['x', 'bluesky'] }, async (person, site) => {
 *   await person.opens(site, { as: 'graceministry' });
 *   await person.types('Beer and burgers on the weekend yum yum');
 *   await person.pressesPost();
 *   await person.seesHold(/drinking/);
 *   expect(await person.posted()).toEqual([]);
 * });
 * ```
 *
 * `person.ts` has everything a person can do and see. Addresses like https://x.com/home are answered with the
 * pages in tests/pages, which are made of the real editors. A scenario has its browser for itself and begins with
 * two identities, Grace Ministry (@graceministry everywhere, chosen) and Me (@patmiller), and with nothing else stored.
 * When it fails, the page's picture lies in artifacts/e2e.
 */
export function scenario(
  name: string,
  options: ScenarioOptions,
  body: (person: Person, site: Site) => Promise<void>,
): void {
  const { sites = ['x'], engines = ['chromium', 'firefox'], deeds = [] } = options;
  for (const site of sites) {
    for (const engine of engines) {
      test.concurrent(`${name} (${site}, ${engine})`, () =>
        noted({ site, engine, deeds }, () =>
          run(`${name} (${site}, ${engine})`, { ...options, site, engine }, (person) => body(person, site)),
        ));
    }
  }
}

/** A scenario on a page that stands for no site, in both browsers. */
export function scenarioAnywhere(
  name: string,
  options: Pick<ScenarioOptions, 'keepsTab' | 'identities'>,
  body: (person: Person) => Promise<void>,
): void {
  for (const engine of ['chromium', 'firefox'] as const) {
    test.concurrent(`${name} (${engine})`, () => run(`${name} (${engine})`, { ...options, engine }, body));
  }
}

export interface ScenarioOptions {
  /** The pages that it runs on, one after the other; X where nothing is said. */
  readonly sites?: readonly Site[];
  readonly engines?: readonly Engine[];
  /** Which columns of the table in docs/sites.md it fills. */
  readonly deeds?: readonly Deed[];
  /** Goes on in the tab in which the last such scenario ended well, for `person.returnsTo`; otherwise each has a tab of its own. */
  readonly keepsTab?: true;
  /** The site is watched only once it was switched on, and it was. */
  readonly switchedOn?: boolean;
  /** What is stored when it begins. */
  readonly identities?: readonly Identity[];
  /** The id of the identity chosen in the popup; the first one where nothing is said. */
  readonly choice?: string | null;
}

/** Milliseconds that one scenario may take in its browser; waiting for the browser does not count. */
const limit = 120_000;

async function run(
  name: string,
  options: ScenarioOptions & { readonly site?: Site; readonly engine: Engine },
  body: (person: Person) => Promise<void>,
): Promise<void> {
  const { site, engine, identities = [graceMinistry, me], choice = identities[0]?.id ?? null } = options;
  const switchedOn = options.switchedOn && site ? [new URL(places[site].address).hostname] : [];
  const use = async (lease: Lease): Promise<void> => {
    await lease.store({ identities: identities.map(everywhere), choice, switchedOn });
    const person = (options.keepsTab && lease.person) || (await atNewTab(lease));
    person.pageErrors.length = 0;
    lease.person = null;
    try {
      await withinLimit(body(person));
      expect(person.pageErrors).toEqual([]);
      if (options.keepsTab) lease.person = person;
    } catch (error) {
      mkdirSync('artifacts/e2e', { recursive: true });
      const path = `artifacts/e2e/${name.replace(/[^\w]+/g, '-')}.png` as const;
      await person.page.screenshot({ path }).catch(() => undefined);
      throw error;
    } finally {
      if (lease.person !== person) await person.page.close();
    }
  };
  await withBrowser(engine, use, (options.keepsTab && site) ?? null);
}

async function atNewTab(lease: Lease): Promise<Person> {
  const page = await lease.browser.newPage();
  page.setDefaultTimeout(limit);
  const person = new Person(lease, page);
  page.on('pageerror', (error) => person.pageErrors.push(String(error)));
  await answerSites(page, person.hosts);
  return person;
}

async function withinLimit(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The scenario took more than ${limit / 1000} s.`)), limit);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
