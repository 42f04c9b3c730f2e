import { places, type Site } from './places';

/** How a page is opened. `query` goes to the page as it is: see tests/pages/shared/site.ts for what it understands. */
export interface Opening {
  /** The account that is logged in, by its name without the site's ending. */
  readonly as?: string;
  /** The path on the site, `/patguest/status/1` for a reply on X. */
  readonly path?: string;
  readonly query?: Readonly<Record<string, string>>;
  /** The host that answers instead of the site's own: one that Demarc knows nothing of shows the page without it. */
  readonly host?: string;
}

/** The address at which a place is opened in this way. */
export function addressOf(
  site: Site,
  { as = 'graceministry', path = '', query = {}, host }: Opening,
): string {
  const { address, handleOf } = places[site];
  const url = new URL(path, address);
  if (host) url.hostname = host;
  for (const [key, value] of Object.entries({ ...query, as: handleOf(as) })) url.searchParams.set(key, value);
  return url.href;
}
