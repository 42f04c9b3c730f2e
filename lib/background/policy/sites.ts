import type { Policy } from '../../../rules/policy';
import { addedSites, type Item, keptPolicy, offSites, onSites } from '../storage';
import { standing } from './in-force';

/** Which sites are watched, by the person's own switches with what an admin has set over them. */
export interface SitesInForce {
  /** Host names that are not watched. */
  readonly off: readonly string[];
  /** Host names that are watched beside those that Demarc knows by itself. */
  readonly added: readonly string[];
  /** Host names that the person cannot switch. */
  readonly locked: readonly string[];
}

export interface OwnSites {
  readonly off: readonly string[];
  /** Switched on although they are off by default. */
  readonly on: readonly string[];
  readonly added: readonly string[];
}

/** What is locked counts before what the person has switched, and that before what is only set by default. */
export function sitesWith(policy: Policy | null, own: OwnSites): SitesInForce {
  const { default: given, recommended, locked } = policy?.sites ?? {};
  const on = [...(locked?.on ?? []), ...(locked?.added ?? [])];
  const off = locked?.off ?? [];
  const fixed = [...on, ...off];
  const offByDefault = [...(given?.off ?? []), ...(recommended?.off ?? [])].filter(
    (host) => !own.on.includes(host),
  );
  const free = [...own.off, ...offByDefault].filter((host) => !fixed.includes(host));
  const added = [locked, recommended, given].flatMap((values) => values?.added ?? []);
  return { off: sorted([...off, ...free]), added: sorted([...own.added, ...added]), locked: sorted(fixed) };
}

/** Which sites are watched now. */
export async function readSites(): Promise<SitesInForce> {
  const [{ policy }, off, on, added] = await Promise.all([
    standing(),
    offSites.get(),
    onSites.get(),
    addedSites.get(),
  ]);
  return sitesWith(policy, { off, on, added });
}

/** Which sites are watched, for following it. */
export const sitesInForce: Pick<Item<SitesInForce>, 'get' | 'watch'> = {
  get: readSites,
  watch(changed) {
    const tell = () => void readSites().then(changed);
    const stops = [offSites, onSites, addedSites].map((item) => item.watch(tell));
    stops.push(keptPolicy.watch(tell));
    return () => {
      for (const stop of stops) stop();
    };
  },
};

function sorted(hosts: readonly string[]): string[] {
  return [...new Set(hosts)].sort();
}
