import { lazy, Suspense, useEffect, useState } from 'react';
import { Nav } from '../../components/ui/nav';
import type { Identity } from '../../lib/background/storage';
import { Head } from './head';
import { seen } from './seen';
import type { Stores } from './stores';
import { TabPlace } from './tab-place';

const places = [
  { id: 'tab', name: 'popup_tab' },
  { id: 'try', name: 'popup_try' },
  { id: 'rules', name: 'popup_rules' },
  { id: 'identities', name: 'popup_identities' },
  { id: 'sites', name: 'popup_sites' },
] as const;
type PlaceId = (typeof places)[number]['id'];

/** Every place but the first is loaded after it is on the screen, with the forms and schemas that it needs. */
const load = {
  try: () => import('./try-place'),
  rules: () => import('./rules-place'),
  identities: () => import('./identities-place'),
  sites: () => import('./sites-place'),
};
const TryPlace = lazy(async () => ({ default: (await load.try()).TryPlace }));
const RulesPlace = lazy(async () => ({ default: (await load.rules()).RulesPlace }));
const IdentitiesPlace = lazy(async () => ({ default: (await load.identities()).IdentitiesPlace }));
const SitesPlace = lazy(async () => ({ default: (await load.sites()).SitesPlace }));

/** What was selected on a page to be tried as an identity. */
interface Selected {
  readonly identity: string;
  readonly text: string;
}

async function takeSelection(): Promise<Selected | null> {
  const { takeAsked } = await import('../../lib/background/commands');
  return takeAsked();
}

/** The popup. Without an identity there is nothing to show but how to make one. */
export function App({ stores }: { stores: Stores }) {
  const [place, setPlace] = useState<PlaceId>('tab');
  const [given, setGiven] = useState<Selected | null>(null);
  useEffect(() => {
    void takeSelection().then((selection) => {
      if (!selection) return;
      setGiven(selection);
      setPlace('try');
    });
  }, []);
  const identities = stores.identities((store) => store.value);
  const read = stores.choice((store) => store.value);
  const chosen = read === undefined ? stores.first?.chosen : read;
  const faces = identities ?? stores.first?.identities;

  useEffect(() => {
    // So that every place is there before it is asked for.
    void seen().then(() => Promise.all(Object.values(load).map((one) => one())));
  }, []);

  const isReady = faces !== undefined && chosen !== undefined;
  return (
    <main className="surface popup" aria-busy={!isReady}>
      <Head />
      {isReady && faces.length > 0 && (
        <>
          <Nav places={places} current={place} onGo={setPlace} />
          {place === 'tab' && <TabPlace stores={stores} identities={faces} chosen={chosen} />}
        </>
      )}
      {isReady && identities && (
        <Suspense fallback={<div aria-busy="true" />}>
          <OtherPlace
            place={identities.length > 0 ? place : 'identities'}
            stores={stores}
            identities={identities}
            chosen={chosen}
            given={given}
          />
        </Suspense>
      )}
    </main>
  );
}

function OtherPlace(props: {
  place: PlaceId;
  stores: Stores;
  identities: readonly Identity[];
  chosen: string | null;
  given: Selected | null;
}) {
  const { place, stores, identities, chosen, given } = props;
  const first = chosen ?? identities[0]?.id ?? '';
  switch (place) {
    case 'tab':
      return null;
    case 'try':
      return <TryPlace identities={identities} first={given?.identity ?? first} text={given?.text} />;
    case 'rules':
      return <RulesPlace identities={identities} first={first} />;
    case 'identities':
      return <IdentitiesPlace identities={identities} />;
    case 'sites':
      return <SitesPlace stores={stores} />;
  }
}
