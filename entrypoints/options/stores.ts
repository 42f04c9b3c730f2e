import type { Dismissal, LedgerSettings } from '../../lib/background/storage';
import type { Circle } from '../../lib/circles';
import type { KeptDraft } from '../../lib/kept';
import type { Role } from '../../lib/roles';
import { openStores, type Stores, type View, viewOf } from '../popup/stores';

/** What the options page shows of what is stored: what the popup shows, and what it has no room for. */
export interface OptionsStores extends Stores {
  stash: View<KeptDraft[]>;
  dismissals: View<Dismissal[]>;
  ledgerSettings: View<LedgerSettings>;
  circles: View<Record<string, Circle[]>>;
  roles: View<Record<string, Role>>;
}

/** Views over all that the options page shows. */
export function openOptionsStores(): OptionsStores {
  const storage = import('../../lib/background/storage');
  return {
    ...openStores(),
    stash: viewOf(storage, ({ stash }) => stash),
    dismissals: viewOf(storage, ({ dismissals }) => dismissals),
    ledgerSettings: viewOf(storage, ({ ledgerSettings }) => ledgerSettings),
    circles: viewOf(storage, ({ circles }) => circles),
    roles: viewOf(storage, ({ roles }) => roles),
  };
}
