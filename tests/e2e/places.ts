import type { Page } from 'puppeteer-core';
import type { Identity } from '../../lib/background/storage';
import { knownSite } from '../../lib/sites';
import type { Page as PageName } from '../pages/build';
import { answer, pageOfHost } from '../pages/serve';
import type { Deed, Place } from './place';
import { companies } from './places-companies';
import { others } from './places-others';

export { type Deed, deeds } from './place';

const known = { ...companies, ...others };

/** A site, or one generation or place of its compose boxes. */
export type Site = keyof typeof known;

/** What a person needs to know of each site, and of each generation or place of its compose boxes. */
export const places: Readonly<Record<Site, Place>> = known;

/** Why something is not done at a place; null where it is. */
export function offering(site: Site, deed: Deed): string | null {
  const { lacks, reply, addPart } = places[site];
  if (deed === 'reply' && reply === undefined) return 'a reply box is a place of its own, or there is none';
  if (deed === 'parts' && addPart === undefined) return 'no second part is written there';
  return lacks?.[deed] ?? null;
}

/** The identity with its account on each of the sites, which is its first one's name as the site has it. */
export function everywhere(identity: Identity): Identity {
  const name = identity.accounts[0]?.handle;
  if (name === undefined) return identity;
  const accounts = Object.values<Place>(places).map(({ address, handleOf, accountHost }) => {
    const { hostname } = new URL(address);
    return { host: accountHost ?? knownSite(hostname)?.accountHost ?? hostname, handle: handleOf(name) };
  });
  const own = new Map([...accounts, ...identity.accounts].map((one) => [`${one.handle}@${one.host}`, one]));
  return { ...identity, accounts: [...own.values()] };
}

/** Has a page answer the sites' addresses with the pages in tests/pages, and nothing else at all. */
export async function answerSites(page: Page, hosts: Readonly<Record<string, PageName>> = {}): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    const url = new URL(request.url());
    // What the extension fetches of its own, such as the gate: in Chromium a driver is asked about that as well.
    if (url.protocol === 'chrome-extension:') return request.continue();
    const name = hosts[url.hostname] ?? pageOfHost[url.hostname];
    if (!name) return request.abort();
    const { status, headers, body } = answer(name, url);
    await request.respond({ status, headers: { ...headers }, body });
  });
}
