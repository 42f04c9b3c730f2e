import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Glance } from '../../lib/background/glance';
import type { InForce } from '../../lib/background/policy/identities';
import type { SitesInForce } from '../../lib/background/policy/sites';
import type { Item } from '../../lib/background/storage';
import type { Standing } from '../../lib/standing';
import type { FirstWeek } from './first';

/** What the popup shows of what is stored. Undefined until it was first read. */
export interface Stores {
  /** What was seen at a glance, to show until the rest was read. */
  first: Glance | null;
  /** The week of the voice that is shown first, where it is being read already. */
  week: Promise<FirstWeek | null> | null;
  identities: View<InForce[]>;
  choice: View<string | null>;
  sites: View<SitesInForce>;
  /** What an admin has set. */
  policy: View<Standing>;
  /** Changes whenever a tab's composer says something new. */
  tabStates: View<unknown>;
}

export type View<T> = UseBoundStore<StoreApi<{ value: T | undefined }>>;

/**
 * Views over stored items: a change is written to the item and comes back from it, from this window or another. The items with
 * their schemas are loaded once `ready` is kept.
 */
export function openStores(
  first: Glance | null = null,
  ready: Promise<void> = Promise.resolve(),
  week: Stores['week'] = null,
): Stores {
  const storage = ready.then(() => import('../../lib/background/storage'));
  const policy = ready.then(() => import('../../lib/background/policy/followed'));
  return {
    first,
    week,
    identities: viewOf(policy, ({ followed }) => followed.identities),
    choice: viewOf(storage, ({ choice }) => choice),
    sites: viewOf(policy, ({ followed }) => followed.sites),
    policy: viewOf(policy, ({ followed }) => followed.policy),
    tabStates: viewOf<unknown, unknown>(
      storage,
      (items) => (items as { tabStates: Item<unknown> }).tabStates,
    ),
  };
}

/** A view over something stored, which follows it. */
export function viewOf<T, M>(from: Promise<M>, pick: (module: M) => Pick<Item<T>, 'get' | 'watch'>): View<T> {
  const store = create<{ value: T | undefined }>(() => ({ value: undefined }));
  const show = (value: T) => store.setState({ value });
  void from.then((module) => {
    const item = pick(module);
    item.watch(show);
    return item.get().then(show);
  });
  return store;
}
