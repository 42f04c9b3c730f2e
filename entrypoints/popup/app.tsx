import { useEffect, useEffectEvent, useState } from 'react';
import { Nav } from '../../components/ui/nav';
import { faceOf } from '../../lib/background/face';
import { Head } from './head';
import type { Selected } from './other-place';
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

/** The popup. Without an identity there is nothing to show but how to make one. */
export function App({ stores }: { stores: Stores }) {
  const [chosenPlace, setPlace] = useState<PlaceId>('tab');
  const OtherPlace = useOtherPlace();
  const given = useSelection(() => setPlace('try'));
  const identities = stores.identities((store) => store.value);
  const read = stores.choice((store) => store.value);
  const chosen = read === undefined ? stores.first?.chosen : read;
  const faces = identities?.map(faceOf) ?? stores.first?.identities;
  const isKnown = faces !== undefined && chosen !== undefined;
  const place = faces?.length === 0 ? 'identities' : chosenPlace;
  const isReady = isKnown && (place === 'tab' || (identities !== undefined && OtherPlace !== null));

  return (
    <main className="surface popup" aria-busy={!isReady}>
      <Head />
      {isKnown && faces.length > 0 && <Nav places={places} current={place} onGo={setPlace} />}
      {isKnown && place === 'tab' && <TabPlace stores={stores} identities={faces} chosen={chosen} />}
      {isKnown && identities && place !== 'tab' && OtherPlace && (
        <OtherPlace place={place} stores={stores} identities={identities} chosen={chosen} given={given} />
      )}
    </main>
  );
}

type OtherPlace = typeof import('./other-place').OtherPlace;

/** Not React's own `lazy`: its fallback stays for 300 ms, and what is loaded ahead has to be there with the press. */
function useOtherPlace(): OtherPlace | null {
  const [loaded, setLoaded] = useState<{ OtherPlace: OtherPlace } | null>(null);
  useEffect(() => {
    void seen()
      .then(() => import('./other-place'))
      .then(setLoaded);
  }, []);
  return loaded?.OtherPlace ?? null;
}

/** What was selected on a page to be tried, once it is known that something was: it is taken after the first place is seen. */
function useSelection(onTaken: () => void): Selected | null {
  const [given, setGiven] = useState<Selected | null>(null);
  const taken = useEffectEvent((selection: Selected) => {
    setGiven(selection);
    onTaken();
  });
  useEffect(() => {
    void seen()
      .then(() => import('../../lib/background/commands'))
      .then(({ takeAsked }) => takeAsked())
      .then((selection) => selection && taken(selection));
  }, []);
  return given;
}
