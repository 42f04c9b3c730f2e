import { type Glance, glance } from '../../lib/background/glance';
import { voiceOfChoice } from './voice-of-choice';

/** What is stored is asked for before React is there: the answer comes while it loads. */
export const first = glance();

/** Begun at once: what reads it is there by the time that it is known whose week is wanted. */
const reader = import('../../lib/background/ledger/week');

/** What each post of a week was for, and whose week that is. */
export interface FirstWeek {
  readonly identity: string;
  readonly kinds: readonly string[];
}

/** The week of the voice that is seen first; null where it has to be read later. */
export const firstWeek = first.then(weekOf).catch(() => null);

async function weekOf(seen: Glance | null): Promise<FirstWeek | null> {
  if (!seen) return null;
  const { identity } = seen.state?.voice ?? voiceOfChoice(seen.identities, seen.chosen);
  if (!identity) return null;
  const { readWeek } = await reader;
  const kinds = await readWeek(seen.ledger, identity.id, Date.now());
  return kinds && { identity: identity.id, kinds };
}
