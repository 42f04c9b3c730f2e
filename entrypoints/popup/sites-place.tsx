import { SiteList } from '../../components/sites/site-list';
import { SiteSwitches } from '../../components/sites/site-switches';
import { useText } from '../../components/ui/text';
import type { Stores } from './stores';
import { useSites } from './use-sites';

/** The sites that are watched, and those that the person added. */
export function SitesPlace({ stores }: { stores: Stores }) {
  const text = useText();
  const { known, added, locked, problem, turn, add, remove } = useSites(stores);
  return (
    <div className="stack wide">
      <SiteSwitches sites={known} onSwitch={(id, on) => void turn(id, on)} />
      <p className="soft">{text('sites_mastodon')}</p>
      <SiteList
        hosts={added}
        locked={locked}
        problem={problem}
        onAdd={(host) => void add(host)}
        onRemove={(host) => void remove(host)}
      />
    </div>
  );
}
