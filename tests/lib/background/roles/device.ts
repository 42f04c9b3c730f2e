import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { ledger } from '../../../../lib/background/ledger';
import { type Identity, identities, roles, signingKey } from '../../../../lib/background/storage';
import { signFile } from '../../../../rules/trust/sign';
import { freshBrowser, grace } from '../browser';
import { noon } from '../ledger/device';

/** Another browser profile, in which nothing is stored. */
export async function newProfile(): Promise<void> {
  freshBrowser();
  await ledger.close();
  vi.stubGlobal('indexedDB', new IDBFactory());
}

/** The ministry's account as Sam leaves it. */
export const sams: Identity = {
  ...grace,
  operator: 'Sam Rivers',
  rules: [{ id: 'no-raffles', say: 'We hold no raffles.', level: 'warn', dont: { terms: ['raffle'] } }],
  templates: [{ id: 't', name: 'Sign-off', text: 'Grace and peace' }],
};

export const promise = { id: 'p', says: 'Answer the choir', due: '2026-03-20', made: noon };

/** A profile of Sam's, who holds the ministry's account and has promised something. */
export async function samsProfile(): Promise<void> {
  await newProfile();
  await identities.set([sams]);
  await roles.set({ grace: { since: noon - 1, earlier: [], promises: [promise] } });
}

/** A file with this in it, signed by this browser's key. */
export async function signed(content: unknown, type: Parameters<typeof signFile>[1] = 'demarc-hand-over') {
  const key = await signingKey.get();
  if (!key) throw new Error('This browser has signed nothing yet.');
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  return new TextDecoder().decode(await signFile(bytes, type, key));
}
