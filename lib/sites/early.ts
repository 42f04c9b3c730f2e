import { knownSite, knownSites, runsAnywhere, sitesAnywhere, watchedHosts } from './index';
import type { Site } from './schema';

/*
 * What a page carries of its site from the beginning: as much as tells what posts there. Until the background has said what the
 * page is a button that is a picture, that lies in a shadow tree or speaks a language of which the shape of a compose box knows
 * nothing, and an Enter, are told from others by nothing else. The build writes a file for each site, and the browser runs it on
 * that site's hosts alone, before the gate; lib/page/sites/early.ts reads it.
 */

/** For hosts that nobody knows: all software that runs on hosts of its own. */
const anywhereFile = 'early/anywhere.js';
/** All that is known, for a window that a page opens and fills: which host it belongs to, only the page itself can tell. */
export const earlyFileOfAll = 'early/all.js';

/** The file that pages of this host carry; null where nothing is known of what posts there but its shape. */
export function earlyFileOf(host: string): string | null {
  const site = knownSite(host);
  if (!site) return anywhereFile;
  return told(site).length > 0 ? `early/${site.id}.js` : null;
}

/** Every such file, by its path in the extension. */
export function earlyFiles(): ReadonlyMap<string, string> {
  const sites = knownSites().filter((site) => told(site).length > 0);
  return new Map([
    ...sites.map((site) => [`early/${site.id}.js`, scriptOf([site])] as const),
    [anywhereFile, scriptOf(sitesAnywhere())],
    [earlyFileOfAll, scriptOf(sites)],
  ]);
}

/** The hosts that are watched by themselves, those together that carry the same; those first that carry nothing. */
export function watchedTogether(): ReadonlyMap<string | null, readonly string[]> {
  const together = new Map<string | null, string[]>([[null, []]]);
  for (const host of watchedHosts()) {
    const file = earlyFileOf(host);
    together.set(file, [...(together.get(file) ?? []), host]);
  }
  return together;
}

/** A string until it is needed, which costs a page the least. */
function scriptOf(sites: readonly Site[]): string {
  const json = JSON.stringify(sites.map(earlySite)).replace(/[\\']/g, '\\$&');
  return `globalThis[Symbol.for('demarc.early')] = '${json}';\n`;
}

function earlySite(site: Site): object {
  const { id, hosts } = site;
  return { id, hosts, ...(runsAnywhere(site) && { anywhere: true }), composers: told(site) };
}

/** The composers that are ever held, without what is said in words and what goes without saying. */
function told({ composers }: Site): object[] {
  const selectorOf = ({ selector }: { readonly selector: string }) => ({ selector });
  return composers
    .filter(({ kind }) => kind !== 'bio')
    .map(({ id, kind, roots, editables, postControls, chords, settle, path, shadow }) => ({
      id,
      ...(kind !== 'post' && { kind }),
      ...(roots.length > 0 && { roots: roots.map(selectorOf) }),
      editables: editables.map(({ selector, beside }) => ({ selector, ...(beside && { beside }) })),
      postControls: postControls.map(({ seen, ...rung }) => rung),
      ...(chords.length > 0 && { chords }),
      ...(settle > 0 && { settle }),
      ...(path !== undefined && { path }),
      ...(shadow.length > 0 && { shadow }),
    }));
}
