import { bluesky } from './bluesky';
import { elk } from './elk';
import { generic } from './generic';
import { mastodon } from './mastodon';
import { phanpy } from './phanpy';
import { pinafore } from './pinafore';
import type { Site } from './site';
import { x } from './x';

/** Every site that Demarc knows, the one that holds for any page last. */
export const sites: readonly Site[] = [x, bluesky, mastodon, phanpy, pinafore, elk, generic];

/**
 * The adapters to try on a page of this host: the site's own where the host is known, and otherwise all of them,
 * because most are software that others run on hosts of their own, and only structure tells which it is.
 */
export function sitesOn(host: string): readonly Site[] {
  const own = sites.filter((site) => site.hosts.includes(host));
  return own.length > 0 ? own : sites;
}
