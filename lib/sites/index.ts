import bluesky from './built-in/bluesky.json';
import elk from './built-in/elk.json';
import mastodon from './built-in/mastodon.json';
import phanpy from './built-in/phanpy.json';
import pinafore from './built-in/pinafore.json';
import x from './built-in/x.json';
import { type Site, siteSchema } from './schema';

/** What ships with this release, as it stands in the files; each is judged when it is first needed. */
const files: readonly { readonly id: string; readonly hosts: readonly string[]; readonly off?: boolean }[] = [
  bluesky,
  elk,
  mastodon,
  phanpy,
  pinafore,
  x,
];

const known = new Map<string, Site>();

function siteIn(file: { readonly id: string }): Site {
  const before = known.get(file.id);
  if (before) return before;
  const site = siteSchema.parse(file);
  known.set(file.id, site);
  return site;
}

/** Every site that Demarc knows. */
export function knownSites(): Site[] {
  return files.map(siteIn);
}

/**
 * What to try on a page of this host: what is known of the host, and on one that nobody knows all software that runs on hosts
 * of its own, because only structure tells which it is.
 */
export function sitesOn(host: string): Site[] {
  const own = files.filter(({ hosts }) => hosts.includes(host));
  return (own.length > 0 ? own : files.filter(({ id }) => runsAnywhere.has(id))).map(siteIn);
}

/** Software that others run on hosts of their own. */
const runsAnywhere = new Set(['mastodon', 'phanpy', 'pinafore', 'elk', 'bluesky', 'misskey', 'lemmy']);

/** The hosts that are watched by themselves: what is known of them is good enough, and nobody has to switch them on. */
export function watchedHosts(): string[] {
  return files.filter(({ off }) => !off).flatMap(({ hosts }) => hosts);
}
