import { create, type StoreApi, type UseBoundStore } from 'zustand';
import {
  addedSites,
  choice,
  type Identity,
  type Item,
  identities,
  offSites,
  tabStates,
} from '../../lib/background/storage';

/** What the popup shows of what is stored. Null until it was first read. */
export interface Stores {
  identities: View<Identity[]>;
  choice: View<string | null>;
  addedSites: View<string[]>;
  offSites: View<string[]>;
  /** Changes whenever a tab's composer says something new. */
  tabStates: View<unknown>;
}

type View<T> = UseBoundStore<StoreApi<{ value: T | undefined }>>;

/** Views over stored items: a change is written to the item and comes back from it, from this window or another. */
export function openStores(): Stores {
  return {
    identities: viewOf(identities),
    choice: viewOf(choice),
    addedSites: viewOf(addedSites),
    offSites: viewOf(offSites),
    tabStates: viewOf<unknown>(tabStates as unknown as Item<unknown>),
  };
}

function viewOf<T>(item: Item<T>): View<T> {
  const store = create<{ value: T | undefined }>(() => ({ value: undefined }));
  const show = (value: T) => store.setState({ value });
  item.watch(show);
  void item.get().then(show);
  return store;
}
