import { useEffect, useState } from 'react';
import { SiteList } from '../../components/sites/site-list';
import { SiteRows } from '../../components/sites/site-rows';
import { useText } from '../../components/ui/text';
import { stateOf } from '../../lib/background/health';
import type { SiteState } from '../../lib/site-state';
import type { Stores } from '../popup/stores';
import { type SitesView, useSites } from '../popup/use-sites';

/** Every site, whether it is watched, paused, not supported or changed, and the hosts that the person added. */
export function SitesPlace({ stores }: { stores: Stores }) {
  const text = useText();
  const sites = useSites(stores);
  const states = useStates(sites);
  return (
    <>
      <section className="stack" aria-labelledby="known">
        <h2 className="title" id="known">
          {text('sites_known')}
        </h2>
        <SiteRows
          sites={sites.known}
          states={states}
          onSwitch={(id, on) => void sites.turn(id, on)}
          onPermit={(id) => void sites.add(...(sites.known.find((one) => one.id === id)?.hosts ?? []))}
        />
      </section>
      <section className="stack" aria-labelledby="added">
        <h2 className="title" id="added">
          {text('sites_added')}
        </h2>
        <p className="hint">{text('sites_mastodon')}</p>
        {sites.added.length === 0 && <p className="empty">{text('sites_none_added')}</p>}
        <SiteList
          hosts={sites.added}
          locked={sites.locked}
          problem={sites.problem}
          onAdd={(host) => void sites.add(host)}
          onRemove={(host) => void sites.remove(host)}
        />
      </section>
    </>
  );
}

/** How each known site is guarded, by its id; a site is as bad as the worst of its hosts. */
function useStates({ known }: SitesView): Readonly<Record<string, SiteState>> {
  const [states, setStates] = useState<Readonly<Record<string, SiteState>>>({});
  const asked = JSON.stringify(known.map(({ id, hosts, on }) => [id, hosts, on]));
  useEffect(() => {
    let current = true;
    const rows = JSON.parse(asked) as [string, string[], boolean][];
    const all = rows.map(async ([id, hosts]) => [id, worst(await Promise.all(hosts.map(stateOf)))] as const);
    void Promise.all(all).then((found) => {
      if (current)
        setStates(Object.fromEntries(found.filter((one): one is [string, SiteState] => one[1] !== null)));
    });
    return () => {
      current = false;
    };
  }, [asked]);
  return states;
}

function worst(states: readonly SiteState[]): SiteState | null {
  const order = ['changed', 'not-supported', 'paused', 'watching'];
  return [...states].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))[0] ?? null;
}
