import { browser } from 'wxt/browser';
import type { Face, TabSays } from '../messages';
import { firstLedger } from './ledger/name';
import { stillSaid } from './still-said';
import type { KeptPolicy, TabState } from './storage';

/**
 * What the popup shows first, read without the schemas: their library takes longer to load than a popup may take to open.
 * The stores that come after it read everything again through them.
 */
export interface Glance {
  readonly identities: readonly Face[];
  /** The id of the identity chosen in the popup. */
  readonly chosen: string | null;
  /** The id of the tab that is in front. */
  readonly tab: number | null;
  /** What that tab's composer last said; null where it has none. */
  readonly state: TabSays | null;
  /** The name of the database that the ledger is in. */
  readonly ledger: string;
}

/** Looks at what is stored; null where it is not what it should be, so that only its schema can tell what to do. */
export async function glance(): Promise<Glance | null> {
  const [{ identities, choice, policy, 'ledger-place': place }, passing, [tab]] = await Promise.all([
    browser.storage.local.get(['identities', 'choice', 'policy', 'ledger-place']),
    browser.storage.session.get('tab-states'),
    browser.tabs.query({ active: true, currentWindow: true }),
  ]);
  // Whose voices an admin has set is not told at a glance.
  if ((policy as Partial<KeptPolicy> | undefined)?.state === 'present') return null;
  if (identities !== undefined && !isFaces(identities)) return null;
  // Of a session only this version of the extension can have written anything.
  const states = (passing['tab-states'] ?? {}) as Record<string, TabState>;
  return {
    identities: identities ?? [],
    chosen: typeof choice === 'string' ? choice : null,
    tab: tab?.id ?? null,
    state: stillSaid(states[String(tab?.id)], tab?.url),
    ledger: nameIn(place),
  };
}

function nameIn(place: unknown): string {
  const name: unknown = Reflect.get(Object(place), 'name');
  return typeof name === 'string' ? name : firstLedger;
}

function isFaces(value: unknown): value is Face[] {
  return Array.isArray(value) && value.every(isFace);
}

function isFace(value: unknown): value is Face {
  const { id, kind, name, emblem, colour } = Object(value) as Record<keyof Face, unknown>;
  return [id, kind, name, emblem, colour].every((part) => typeof part === 'string');
}
