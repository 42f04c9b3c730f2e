import { browser } from 'wxt/browser';
import type { Site } from '../../rules/site-schema';
import { knownSite, sitesOn } from '../sites';
import { readIdentities } from './identities';
import { guardKnownPages, guardOpenPages, pageFiles } from './open-pages';
import { broughtSites } from './packs/in-force';
import { standing } from './policy/in-force';
import { readSites } from './policy/sites';
import { addedSites, offSites, onSites, pagesGuarded } from './storage';

/**
 * Which sites are watched: those that Demarc knows by itself, unless they are switched off, and those that the person added,
 * each with a permission for that host alone and our content script registered for it.
 */

const idPrefix = 'site-';

/** Asks the browser for leave to read these hosts. It must be called from a press, or the browser refuses to ask. */
export function askFor(...hosts: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: hosts.map(patternOf) });
}

/** Watches a host from now on, pages of it that are open included, which needs the leave that `askFor` got. */
export async function addSite(host: string): Promise<void> {
  if ((await offSites.get()).includes(host)) await switchSite([host], true);
  await addedSites.update((hosts) => (hosts.includes(host) ? hosts : [...hosts, host].sort()));
  await registerSites();
  await guardOpenPages([patternOf(host)]);
}

/** Stops watching a host and gives the leave to read it back. One that an admin has added by default is off from now on. */
export async function removeSite(host: string): Promise<void> {
  await addedSites.update((hosts) => hosts.filter((one) => one !== host));
  if ((await readSites()).added.includes(host)) return switchSite([host], false);
  await registerSites();
  await browser.permissions.remove({ origins: [patternOf(host)] });
}

/**
 * Brings the registered content scripts into line with the added sites: called at every start, because an update of the
 * extension forgets them, and the person may have taken a permission back in the browser's own settings.
 */
export async function registerSites(): Promise<void> {
  const wanted = await permitted([...(await readSites()).added]);
  const registered = (await browser.scripting.getRegisteredContentScripts())
    .map(({ id }) => id)
    .filter((id) => id.startsWith(idPrefix));
  const gone = registered.filter((id) => !wanted.some((host) => idOf(host) === id));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  const missing = wanted.filter((host) => !registered.includes(idOf(host)));
  if (missing.length === 0) return;
  await browser.scripting.registerContentScripts(
    missing.map((host) => ({
      id: idOf(host),
      matches: [patternOf(host)],
      ...pageFiles(),
      allFrames: true,
      // A frame or a window that a page makes at about:blank is the page's own.
      matchOriginAsFallback: true,
      runAt: 'document_start' as const,
      persistAcrossSessions: true,
    })),
  );
}

/**
 * Guards the pages on watched hosts that were open before Demarc was, once each time that it is started anew: installed, updated
 * (a page then has the script that it had before, which can fetch no gate any more) or switched on again in the browser's own
 * list, of which no event tells.
 */
export async function guardPagesOfBefore(): Promise<void> {
  if (await pagesGuarded.get()) return;
  const added = await permitted([...(await readSites()).added]);
  await Promise.all([guardKnownPages(), guardOpenPages(added.map(patternOf))]);
  await pagesGuarded.set(true);
}

/** Switches hosts that Demarc knows by itself on or off, at once and in open pages too. */
export async function switchSite(hosts: readonly string[], on: boolean): Promise<void> {
  await offSites.update((off) => {
    const others = off.filter((one) => !hosts.includes(one));
    return on ? others : [...others, ...hosts].sort();
  });
  // Where an admin has a host off by default, it has to be known that somebody switched it on.
  await onSites.update((before) => {
    const others = before.filter((one) => !hosts.includes(one));
    return on ? [...others, ...hosts].sort() : others;
  });
}

/**
 * Whether a frame of this origin is to be watched. Where the origin is hidden (`null`), it is: not watching is what has to be
 * certain.
 */
export async function isWatched(origin: string | null): Promise<boolean> {
  if ((await readIdentities()).length === 0) return false;
  if (origin === null || !URL.canParse(origin)) return true;
  const { protocol, hostname } = new URL(origin);
  if ((await readSites()).off.includes(hostname)) return false;
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/** Whether this host was added to those that Demarc knows by itself. */
export async function isAdded(host: string): Promise<boolean> {
  return (await readSites()).added.includes(host);
}

/** Whether we have leave to read this host. */
export function isPermitted(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(host)] });
}

/** What to look for in a frame of this origin; where the origin is hidden, nothing but the shape of a compose box. */
export async function sitesFor(origin: string | null): Promise<Site[]> {
  if (origin === null || !URL.canParse(origin)) return [];
  return sitesOn(new URL(origin).hostname, await broughtNow());
}

/** The site that this host is always of; undefined where neither Demarc by itself nor a pack knows the host. */
export async function siteOn(host: string): Promise<Site | undefined> {
  return knownSite(host, await broughtNow());
}

/** What packs bring of sites: the policy's own, and those of the channels in force. */
export async function broughtNow(): Promise<Site[]> {
  const { state, policy } = await standing();
  const ofPolicy = policy?.packs.flatMap(({ sites = [] }) => sites) ?? [];
  return [...ofPolicy, ...broughtSites(state !== 'none')];
}

async function permitted(hosts: readonly string[]): Promise<string[]> {
  const leave = await Promise.all(
    hosts.map((host) => browser.permissions.contains({ origins: [patternOf(host)] })),
  );
  return hosts.filter((_, index) => leave[index]);
}

function idOf(host: string): string {
  return idPrefix + host;
}

function patternOf(host: string): string {
  return `https://${host}/*`;
}
