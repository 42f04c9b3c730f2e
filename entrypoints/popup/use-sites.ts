import { useState } from 'react';
import type { SwitchedSite } from '../../components/sites/site-switches';
import { useText } from '../../components/ui/text';
import type { SitesInForce } from '../../lib/background/policy/sites';
import { addSite, askFor, removeSite, switchSite } from '../../lib/background/sites';
import { listedSites } from '../../lib/sites';
import type { Stores } from './stores';

/** The sites that Demarc knows, each with its hosts, and those that the person added beside them. */
export interface SitesView {
  readonly known: readonly (SwitchedSite & { readonly hosts: readonly string[] })[];
  readonly added: readonly string[];
  /** Those among the added ones that the person cannot remove. */
  readonly locked: readonly string[];
  /** What went wrong with the last one, in words. */
  readonly problem: string | null;
  turn(id: string, on: boolean): Promise<void>;
  /** Asks for leave, which the browser does only from a press, and watches the hosts from then on. */
  add(...hosts: string[]): Promise<void>;
  remove(host: string): Promise<void>;
}

const noSites: SitesInForce = { added: [], off: [], locked: [] };

/** Which sites are watched, and how that is changed. */
export function useSites(stores: Stores): SitesView {
  const { added, off, locked } = stores.sites((store) => store.value) ?? noSites;
  const text = useText();
  const [problem, setProblem] = useState<string | null>(null);

  async function add(...hosts: string[]) {
    const host = hosts[0] ?? '';
    try {
      const granted = await askFor(...hosts);
      if (granted) for (const one of hosts) await addSite(one);
      setProblem(granted ? null : text('sites_no_leave', { host }));
    } catch (error) {
      const why = error instanceof Error ? error.message : text('sites_refused');
      setProblem(text('sites_not_added', { host, problem: why }));
    }
  }

  async function turn(id: string, on: boolean) {
    const site = listedSites().find((one) => one.id === id);
    if (!site) return;
    if (!site.off) await switchSite(site.hosts, on);
    else if (on) await add(...site.hosts);
    else for (const host of site.hosts) await removeSite(host);
  }

  const known = listedSites().map(({ id, name, hosts, byShape, off: offByItself }) => ({
    id,
    name,
    hosts,
    byShape,
    locked: hosts.some((host) => locked.includes(host)),
    on: offByItself ? hosts.every((host) => added.includes(host)) : !hosts.some((host) => off.includes(host)),
  }));
  const listed = new Set(listedSites().flatMap(({ hosts }) => hosts));
  const others = added.filter((host) => !listed.has(host));
  return {
    known,
    added: others.filter((host) => !off.includes(host)),
    locked: others.filter((host) => locked.includes(host)),
    problem,
    turn,
    add,
    remove: removeSite,
  };
}
