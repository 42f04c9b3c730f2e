import { browser } from 'wxt/browser';
import { tally } from '../../../rules/ledger/tally';
import { postKinds } from '../../../rules/past';
import type { LedgerNumbers } from '../../ledger-messages';
import { readIdentities } from '../identities';
import { Desk } from './desk';
import { agesOf } from './keeping';
import { Ledger } from './ledger';

/** The ledger of this browser, for what fills it and for what shows it. */

export const ledger = new Ledger(() => Date.now());
export const desk = new Desk(ledger);

/** The alarm by which what is past its age goes although nobody posts. */
export const ledgerAlarm = 'ledger';
const week = 7 * 24 * 60 * 60 * 1_000;

/** Deletes what is past its age, and sees to it that this is done again a day from now. */
export async function sweepLedger(now: number): Promise<void> {
  await browser.alarms.create(ledgerAlarm, { periodInMinutes: 24 * 60 });
  await ledger.sweep(now, await agesOf(await readIdentities()));
}

/** What an identity has been doing this week, by kind. */
export async function numbersOf(identity: string, now: number): Promise<LedgerNumbers> {
  const since = now - week;
  const recent = await ledger.past(identity, { posts: 0, span: week }, now);
  const kinds = recent.filter(({ time }) => time > since).map(({ kind }) => kind);
  return { week: tally(postKinds, kinds) };
}
