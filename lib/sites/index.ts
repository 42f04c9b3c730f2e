import { type Site, siteSchema } from '../../rules/site-schema';
import bluesky from './built-in/bluesky.json';
import buffer from './built-in/buffer.json';
import discord from './built-in/discord.json';
import elk from './built-in/elk.json';
import facebook from './built-in/facebook.json';
import hootsuite from './built-in/hootsuite.json';
import instagram from './built-in/instagram.json';
import lemmy from './built-in/lemmy.json';
import linkedin from './built-in/linkedin.json';
import mastodon from './built-in/mastodon.json';
import misskey from './built-in/misskey.json';
import phanpy from './built-in/phanpy.json';
import pinafore from './built-in/pinafore.json';
import pinterest from './built-in/pinterest.json';
import reddit from './built-in/reddit.json';
import slack from './built-in/slack.json';
import sprout from './built-in/sprout.json';
import threads from './built-in/threads.json';
import tiktok from './built-in/tiktok.json';
import tumblr from './built-in/tumblr.json';
import x from './built-in/x.json';
import youtube from './built-in/youtube.json';

/** As much of a file as can be told without judging it. */
interface SiteFile {
  readonly id: string;
  readonly name: string;
  readonly hosts: readonly string[];
  readonly off?: boolean;
  readonly composers: readonly unknown[];
}

/** What ships with this release, as it stands in the files; each is judged when it is first needed. */
const files: readonly SiteFile[] = [
  bluesky,
  buffer,
  discord,
  elk,
  facebook,
  hootsuite,
  instagram,
  lemmy,
  linkedin,
  mastodon,
  misskey,
  phanpy,
  pinafore,
  pinterest,
  reddit,
  slack,
  sprout,
  threads,
  tiktok,
  tumblr,
  x,
  youtube,
];

/**
 * The hosts that are always of this site. A page of this machine may stand in for it under its name, `x.localhost`, as the
 * playground's do: no other host ends so (RFC 6761).
 */
export function hostsOf({ id, hosts }: Pick<SiteFile, 'id' | 'hosts'>): string[] {
  return [...hosts, `${id}.localhost`];
}

const known = new Map<string, Site>();

function siteIn(file: SiteFile): Site {
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
 * @param brought what packs bring, which counts where its version is above all others of that site
 */
export function sitesOn(host: string, brought: readonly Site[] = []): Site[] {
  const own = [...files, ...brought].filter((one) => hostsOf(one).includes(host));
  const wanted = own.length > 0 ? own : files.filter(runsAnywhere);
  return [...new Set(wanted.map(({ id }) => id))].map((id) => newest(id, brought));
}

function newest(id: string, brought: readonly Site[]): Site {
  const all = [
    ...files.filter((one) => one.id === id).map(siteIn),
    ...brought.filter((one) => one.id === id),
  ];
  const versions = all.map(({ version = 0 }) => version);
  const found = all[versions.indexOf(Math.max(...versions))];
  if (!found) throw new Error(`Nothing is known of a site ${id}.`);
  return found;
}

/**
 * The site that this host is always of; undefined where the host is not known.
 * @param brought what packs bring, as for `sitesOn`
 */
export function knownSite(host: string, brought: readonly Site[] = []): Site | undefined {
  const one = [...files, ...brought].find((site) => hostsOf(site).includes(host));
  return one && newest(one.id, brought);
}

const anywhere = new Set(['mastodon', 'phanpy', 'pinafore', 'elk', 'bluesky', 'misskey', 'lemmy']);

/** Whether a site is software that others run on hosts of their own. */
export function runsAnywhere({ id }: Pick<Site, 'id'>): boolean {
  return anywhere.has(id);
}

/** The hosts that are watched by themselves: what is known of them is good enough, and nobody has to switch them on. */
export function watchedHosts(): string[] {
  return files.filter(({ off }) => !off).flatMap(({ hosts }) => hosts);
}

/** A site as people choose it from a list. */
export interface ListedSite {
  readonly id: string;
  readonly name: string;
  readonly hosts: readonly string[];
  /** Watched only once the person has switched it on. */
  readonly off: boolean;
  /** Its compose boxes are only known by their shape. */
  readonly byShape: boolean;
}

/** The sites with hosts of their own, by name. */
export function listedSites(): ListedSite[] {
  return files
    .filter(({ hosts }) => hosts.length > 0)
    .map(({ id, name, hosts, off = false, composers }) => ({
      id,
      name,
      hosts,
      off,
      byShape: composers.length === 0,
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
