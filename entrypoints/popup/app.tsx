import { useState } from 'react';
import { browser } from 'wxt/browser';
import { Nav } from '../../components/ui/nav';
import { useText } from '../../components/ui/text';
import { IdentitiesPlace } from './identities-place';
import { RulesPlace } from './rules-place';
import { SitesPlace } from './sites-place';
import type { Stores } from './stores';
import { TabPlace } from './tab-place';
import { TryPlace } from './try-place';

const places = [
  { id: 'tab', name: 'popup_tab' },
  { id: 'try', name: 'popup_try' },
  { id: 'rules', name: 'popup_rules' },
  { id: 'identities', name: 'popup_identities' },
  { id: 'sites', name: 'popup_sites' },
] as const;
type PlaceId = (typeof places)[number]['id'];

/** The popup. Without an identity there is nothing to show but how to make one. */
export function App({ stores }: { stores: Stores }) {
  const text = useText();
  const [place, setPlace] = useState<PlaceId>('tab');
  const identities = stores.identities((store) => store.value);
  const choice = stores.choice((store) => store.value);
  if (identities === undefined || choice === undefined)
    return <main className="surface popup" aria-busy="true" />;
  if (identities.length === 0) {
    return (
      <main className="surface popup">
        <IdentitiesPlace identities={identities} />
      </main>
    );
  }
  const first = choice ?? identities[0]?.id ?? '';
  return (
    <main className="surface popup">
      <h1 className="unseen">{text('extension_name')}</h1>
      <Nav places={places} current={place} onGo={setPlace} />
      {place === 'tab' && <TabPlace stores={stores} identities={identities} />}
      {place === 'try' && <TryPlace identities={identities} first={first} />}
      {place === 'rules' && <RulesPlace identities={identities} first={first} />}
      {place === 'identities' && <IdentitiesPlace identities={identities} />}
      {place === 'sites' && <SitesPlace stores={stores} />}
      <div className="row">
        <button type="button" className="button plain" onClick={() => void browser.runtime.openOptionsPage()}>
          {text('options_open')}
        </button>
      </div>
    </main>
  );
}
