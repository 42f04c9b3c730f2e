import type { InForce } from '../policy/identities';
import { type LedgerSettings, ledgerSettings } from '../storage';

/** What is kept of whose posts, and for how long. */

const day = 24 * 60 * 60 * 1_000;

/** Whether an identity's posts are recorded: its organisation may rule that out, and so may the person. */
export function isRecorded({ id, managed }: InForce, { off }: LedgerSettings): boolean {
  return managed?.ledger.record !== false && !off.includes(id);
}

/** Days that an identity's entries are kept: what its organisation says, or else the person. */
export function keepDaysOf(identity: InForce | undefined, { keepDays }: LedgerSettings): number {
  return identity?.managed?.ledger.keepDays ?? keepDays;
}

/** How long the entries of each identity are kept, in milliseconds; those of one that is no more as the person says. */
export async function agesOf(identities: readonly InForce[]): Promise<(identity: string) => number> {
  const settings = await ledgerSettings.get();
  return (id) =>
    keepDaysOf(
      identities.find((one) => one.id === id),
      settings,
    ) * day;
}

/** Has an identity's posts recorded from now on, or no longer. */
export async function record(identity: string, isOn: boolean): Promise<void> {
  await ledgerSettings.update((settings) => {
    const others = settings.off.filter((id) => id !== identity);
    return { ...settings, off: isOn ? others : [...others, identity] };
  });
}

/** Has entries deleted after so many days. */
export async function keepFor(days: number): Promise<void> {
  await ledgerSettings.update((settings) => ({ ...settings, keepDays: days }));
}
