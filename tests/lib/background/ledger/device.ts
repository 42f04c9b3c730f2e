import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { Pending, Step } from '../../../../lib/background/ledger/database';
import { Ledger } from '../../../../lib/background/ledger/ledger';
import type { LedgerEntry } from '../../../../lib/ledger';
import { plainPost } from '../../../tools/sample-post';
import { freshBrowser } from '../browser';

/** Saturday, the 14th of March 2026. */
export const noon = Date.UTC(2026, 2, 14, 12);
export const day = 24 * 60 * 60 * 1_000;

/** A browser profile with nothing in it; answers with how a background that was just started opens its ledger. */
export function newProfile(): (steps?: readonly Step[]) => Ledger {
  freshBrowser();
  vi.stubGlobal('indexedDB', new IDBFactory());
  return (steps) => new Ledger(() => noon, steps);
}

/** A post that helps somebody, by the ministry. */
export function entryOf(id: string, more: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    ...plainPost,
    id,
    time: noon,
    identity: 'grace',
    operator: null,
    rules: [],
    decision: 'clear',
    ...more,
  };
}

export function pendingOf(entry: LedgerEntry, more: Partial<Pending> = {}): Pending {
  return {
    id: entry.id,
    entry,
    tab: 7,
    frame: 0,
    origin: 'https://site.example',
    words: 'w',
    left: false,
    ...more,
  };
}

/** Posts, and has the site take each post. */
export async function post(ledger: Ledger, ...entries: readonly LedgerEntry[]): Promise<void> {
  for (const entry of entries) {
    await ledger.hold(pendingOf(entry));
    await ledger.confirm(entry.id);
  }
}

export async function idsIn(ledger: Ledger, identity = 'grace'): Promise<string[]> {
  return (await ledger.entries(identity)).map(({ id }) => id);
}
