import { z } from 'zod';
import { lazily } from '../lazily';
import { limits } from './limits';
import { accepted, type Outcome, refused } from './outcome';

/** A moment as it is signed, such as 2026-03-02T10:30:00Z, in ms since 1970. */
export const momentSchema = lazily(() => z.iso.datetime().transform((text) => Date.parse(text)));

/** From when until when something signed is valid, in ms since 1970. */
export interface Term {
  readonly issued: number;
  readonly expires: number;
}

/** Says in a schema that a term has an end behind its beginning, and not too far behind. */
export function checkTerm(life: number) {
  return ({ issued, expires }: Term, context: z.RefinementCtx) => {
    if (expires > issued && expires - issued <= life) return;
    const days = Math.floor(life / (24 * 60 * 60 * 1000));
    context.addIssue({
      code: 'custom',
      path: ['expires'],
      message: `has to be after issued, and by no more than ${days} days`,
    });
  };
}

/** Whether something newly come is valid at this time. */
export function checkNow({ issued, expires }: Term, time: number): Outcome<null> {
  if (expires <= time) return refused('compare', 'trust_expired', { at: { moment: expires } });
  if (issued > time + limits.clockSkew) return refused('compare', 'trust_future', { at: { moment: issued } });
  return accepted(null);
}

/** What a version may be after another. */
export function checkVersion(name: string, known: number, found: number): Outcome<null> {
  if (found < known) return refused('compare', 'trust_older', { name, known, found });
  if (found > known + limits.step)
    return refused('compare', 'trust_leap', { name, known, found, most: limits.step });
  return accepted(null);
}
