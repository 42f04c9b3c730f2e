import type { Outcome, Refusal } from '../../trust/outcome';
import { inWords } from '../../words/saying';
import { english } from '../english';
import { UsageError } from '../load-packs';

/** Why something was refused and what to do next, in English, with the step at which that was found. */
export function inEnglish({ step, why }: Refusal): string {
  return `refused at ${step}: ${inWords(why, english())}`;
}

/**
 * What was accepted.
 * @throws {UsageError} saying what is wrong with what is named, where it was refused.
 */
export function acceptedFrom<T>(name: string, outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new UsageError(`${name}: ${inEnglish(outcome.refusal)}`);
}
