import { useState } from 'react';
import { SiteList } from '../../components/sites/site-list';
import { SiteSwitches } from '../../components/sites/site-switches';
import { addSite, askFor, builtInHosts, removeSite, switchSite } from '../../lib/background/sites';
import type { Stores } from './stores';

/** The sites that are watched, and those that the person added. The browser asks for leave only from a press, so the asking starts here. */
export function SitesPlace({ stores }: { stores: Stores }) {
  const hosts = stores.addedSites((store) => store.value) ?? [];
  const off = stores.offSites((store) => store.value) ?? [];
  const [problem, setProblem] = useState<string | null>(null);

  async function add(host: string) {
    try {
      const granted = await askFor(host);
      if (granted) await addSite(host);
      setProblem(granted ? null : `Without leave to read ${host}, Demarc cannot watch drafts there.`);
    } catch (error) {
      setProblem(
        `${host} could not be added: ${error instanceof Error ? error.message : 'the browser refused'}.`,
      );
    }
  }

  return (
    <div className="stack wide">
      <SiteSwitches hosts={builtInHosts()} off={off} onSwitch={(host, on) => void switchSite(host, on)} />
      <p className="soft">Mastodon lives on many sites: add yours.</p>
      <SiteList
        hosts={hosts}
        problem={problem}
        onAdd={(host) => void add(host)}
        onRemove={(host) => void removeSite(host)}
      />
    </div>
  );
}
