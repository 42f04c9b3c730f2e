import { useState } from 'react';
import { SiteList } from '../../components/sites/site-list';
import { SiteSwitches } from '../../components/sites/site-switches';
import { useText } from '../../components/ui/text';
import { addSite, askFor, removeSite, switchSite } from '../../lib/background/sites';
import { listedSites } from '../../lib/sites';
import type { Stores } from './stores';

/** The sites that are watched, and those that the person added. The browser asks for leave only from a press, so the asking starts here. */
export function SitesPlace({ stores }: { stores: Stores }) {
  const added = stores.addedSites((store) => store.value) ?? [];
  const off = stores.offSites((store) => store.value) ?? [];
  const text = useText();
  const [problem, setProblem] = useState<string | null>(null);

  async function add(...hosts: string[]) {
    const [host] = hosts;
    try {
      const granted = await askFor(...hosts);
      if (granted) for (const one of hosts) await addSite(one);
      setProblem(granted ? null : text('sites_no_leave', { host: host ?? '' }));
    } catch (error) {
      setProblem(
        text('sites_not_added', {
          host: host ?? '',
          problem: error instanceof Error ? error.message : text('sites_refused'),
        }),
      );
    }
  }

  async function turn(id: string, on: boolean) {
    const site = listedSites().find((one) => one.id === id);
    if (!site) return;
    if (!site.off) await switchSite(site.hosts, on);
    else if (on) await add(...site.hosts);
    else for (const host of site.hosts) await removeSite(host);
  }

  const sites = listedSites().map(({ id, name, hosts, byShape, off: offByItself }) => ({
    id,
    name,
    byShape,
    on: offByItself ? hosts.every((host) => added.includes(host)) : !hosts.some((host) => off.includes(host)),
  }));
  const listed = new Set(listedSites().flatMap(({ hosts }) => hosts));

  return (
    <div className="stack wide">
      <SiteSwitches sites={sites} onSwitch={(id, on) => void turn(id, on)} />
      <p className="soft">{text('sites_mastodon')}</p>
      <SiteList
        hosts={added.filter((host) => !listed.has(host))}
        problem={problem}
        onAdd={(host) => void add(host)}
        onRemove={(host) => void removeSite(host)}
      />
    </div>
  );
}
