import type { trustSayings } from '../words/trust';

export type TrustSayingId = keyof typeof trustSayings;
type Placeholders<Id extends TrustSayingId> = (typeof trustSayings)[Id][number];

/** What stands for a placeholder: plain data, since it is kept until the trouble is over. */
export type TrustValue = string | number | { readonly moment: number };

/** Why something is refused or stale, as a saying (`rules/words/saying.ts`) that can be stored. */
export interface TrustSaying {
  readonly id: TrustSayingId;
  readonly values: Readonly<Record<string, TrustValue>>;
}

/**
 * The steps on the way to being in force, in their order: `fetch` before and `write` after these are the caller's. What
 * fails at one of them leaves in force what was.
 */
export const steps = ['fetch', 'verify', 'parse', 'test', 'compare', 'write'] as const;
export type Step = (typeof steps)[number];

/** Why something is not taken, and at which step that was found. */
export interface Refusal {
  readonly step: Step;
  readonly why: TrustSaying;
}

/** What was asked for, or why it is refused: never both. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export function accepted<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** A refusal, with exactly the values that its message asks for. */
export function refused<Id extends TrustSayingId>(
  step: Step,
  id: Id,
  ...[values]: [Placeholders<Id>] extends [never] ? [] : [Readonly<Record<Placeholders<Id>, TrustValue>>]
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { step, why: { id, values: values ?? {} } } };
}
