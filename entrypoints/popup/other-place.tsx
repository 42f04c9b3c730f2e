import type { Identity } from '../../lib/background/storage';
import { IdentitiesPlace } from './identities-place';
import { RulesPlace } from './rules-place';
import { SitesPlace } from './sites-place';
import type { Stores } from './stores';
import { TryPlace } from './try-place';

/** What was selected on a page to be tried as an identity. */
export interface Selected {
  readonly identity: string;
  readonly text: string;
}

/** Every place but the first, with the forms and schemas that they need: loaded once the first is seen. */
export function OtherPlace(props: {
  place: 'try' | 'rules' | 'identities' | 'sites';
  stores: Stores;
  identities: readonly Identity[];
  chosen: string | null;
  given: Selected | null;
}) {
  const { place, stores, identities, chosen, given } = props;
  const first = chosen ?? identities[0]?.id ?? '';
  switch (place) {
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
