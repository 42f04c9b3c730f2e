import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
import { PolicyPanel } from '../../components/policy/policy-panel';
import { PlacesNav } from '../../components/ui/places-nav';
import { useText } from '../../components/ui/text';
import type { InForce } from '../../lib/background/policy/identities';
import type { MessageId } from '../../lib/text';
import { IdentitiesPlace } from '../popup/identities-place';
import { AboutPlace } from './about-place';
import { type Address, type RuleRef, readAddress } from './address';
import { AuditPlace } from './audit-place';
import { CirclesPlace } from './circles-place';
import { CodesPlace } from './codes-place';
import { DataPlace } from './data-place';
import { DismissalsPlace } from './dismissals-place';
import { LedgerPlace } from './ledger-place';
import { PicturesPlace } from './pictures-place';
import { RolesPlace } from './roles-place';
import { SitesPlace } from './sites-place';
import { StashPlace } from './stash-place';
import type { OptionsStores } from './stores';
import { SubscriptionsPlace } from './subscriptions-place';
import { TemplatesPlace } from './templates-place';

const places = [
  { id: 'identities', name: 'options_identities' },
  { id: 'codes', name: 'options_codes' },
  { id: 'templates', name: 'options_templates' },
  { id: 'subscriptions', name: 'options_subscriptions' },
  { id: 'stash', name: 'options_stash' },
  { id: 'dismissals', name: 'options_dismissals' },
  { id: 'sites', name: 'options_sites' },
  { id: 'ledger', name: 'options_ledger' },
  { id: 'pictures', name: 'options_pictures' },
  { id: 'circles', name: 'options_circles' },
  { id: 'roles', name: 'options_roles' },
  { id: 'audit', name: 'options_audit' },
  { id: 'data', name: 'options_data' },
  { id: 'about', name: 'options_about' },
] as const satisfies readonly { id: string; name: MessageId }[];
type PlaceId = (typeof places)[number]['id'];

/** What the places are made of, each of what it needs. */
interface Given {
  readonly stores: OptionsStores;
  readonly identities: readonly InForce[];
  /** The id of the identity that a place is about at first; where there is none of it, the first of all. */
  readonly first: string;
  /** The rule that the address names. */
  readonly rule: RuleRef | null;
}

const shown: Readonly<Record<PlaceId, (given: Given) => ReactNode>> = {
  identities: (given) => <OwnIdentities {...given} />,
  codes: ({ identities, first, rule }) => <CodesPlace identities={identities} first={first} shown={rule} />,
  templates: (given) => <TemplatesPlace {...given} />,
  subscriptions: (given) => <SubscriptionsPlace {...given} />,
  stash: (given) => <StashPlace {...given} />,
  dismissals: (given) => <DismissalsPlace {...given} />,
  sites: (given) => <SitesPlace {...given} />,
  ledger: (given) => <LedgerPlace {...given} />,
  pictures: (given) => <PicturesPlace {...given} />,
  circles: (given) => <CirclesPlace {...given} />,
  roles: (given) => <RolesPlace {...given} />,
  audit: () => <AuditPlace />,
  data: () => <DataPlace />,
  about: () => <AboutPlace />,
};

/** The options page. Each place has an address of its own, so that it can be linked and gone back to. */
export function App({ stores }: { stores: OptionsStores }) {
  const text = useText();
  const [{ place, identity, rule }, go] = usePlace();
  const main = useRef<HTMLElement>(null);
  const identities = stores.identities((store) => store.value);
  const choice = stores.choice((store) => store.value);
  const name = places.find(({ id }) => id === place)?.name ?? 'options_title';

  function follow(id: PlaceId) {
    go(id);
    main.current?.focus({ preventScroll: true });
    // It begins at its top, however far down the way to it stood.
    scrollTo(0, 0);
  }

  return (
    <div className="surface options-page">
      <header className="side">
        <p className="brand">
          <img src="/icon/mark.svg" alt="" width="24" height="24" />
          {text('extension_name')}
        </p>
        <PlacesNav label={text('options_title')} places={places} current={place} onGo={follow} />
      </header>
      <main
        className="place stack wide"
        ref={main}
        tabIndex={-1}
        aria-busy={!identities || choice === undefined}
        aria-labelledby="place"
      >
        <h1 className="page-title" id="place">
          {text(name)}
        </h1>
        {identities && choice !== undefined && (
          // Another identity in the address makes it another place.
          <Fragment key={identity}>
            {shown[place]({ stores, identities, first: identity ?? choice ?? '', rule })}
          </Fragment>
        )}
      </main>
    </div>
  );
}

function OwnIdentities({ stores, identities }: Given) {
  const policy = stores.policy((store) => store.value);
  return (
    <>
      {policy && <PolicyPanel standing={policy} />}
      <IdentitiesPlace identities={identities} whole />
    </>
  );
}

interface Shown extends Address {
  readonly place: PlaceId;
}

function usePlace(): [Shown, (place: PlaceId) => void] {
  const [shown, setShown] = useState(shownNow);
  useEffect(() => {
    const follow = () => setShown(shownNow());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return [
    shown,
    (next) => {
      location.hash = next;
    },
  ];
}

function shownNow(): Shown {
  const address = readAddress(location.hash);
  return { ...address, place: places.find(({ id }) => id === address.place)?.id ?? 'identities' };
}
