import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Glance } from '../../lib/background/glance';
import type { Identity, Item } from '../../lib/background/storage';

type Storage = typeof import('../../lib/background/storage');

/** What the popup shows of what is stored. Undefined until it was first read. */
export interface Stores {
  /** What was seen at a glance, to show until the rest was read. */
  first: Glance | null;
  identities: View<Identity[]>;
  choice: View<string | null>;
  addedSites: View<string[]>;
  offSites: View<string[]>;
  /** Changes whenever a tab's composer says something new. */
  tabStates: View<unknown>;
}

export type View<T> = UseBoundStore<StoreApi<{ value: T | undefined }>>;

/**
 * Views over stored items: a change is written to the item and comes back from it, from this window or another. The items with
 * their schemas are loaded once `ready` is kept.
 */
export function openStores(first: Glance | null = null, ready: Promise<void> = Promise.resolve()): Stores {
  const storage = ready.then(() => import('../../lib/background/storage'));
  return {
    first,
    identities: viewOf(storage, ({ identities }) => identities),
    choice: viewOf(storage, ({ choice }) => choice),
    addedSites: viewOf(storage, ({ addedSites }) => addedSites),
    offSites: viewOf(storage, ({ offSites }) => offSites),
    tabStates: viewOf<unknown>(storage, ({ tabStates }) => tabStates as unknown as Item<unknown>),
  };
}

/** A view over one stored item, which follows it. */
export function viewOf<T>(storage: Promise<Storage>, pick: (storage: Storage) => Item<T>): View<T> {
  const store = create<{ value: T | undefined }>(() => ({ value: undefined }));
  const show = (value: T) => store.setState({ value });
  void storage.then((items) => {
    const item = pick(items);
    item.watch(show);
    return item.get().then(show);
  });
  return store;
}
