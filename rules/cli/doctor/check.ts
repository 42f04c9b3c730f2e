/**
 * What was looked at and how it is. `look`: it works, and somebody should look at it. `not checked`: it could not be looked
 * at, which says nothing about how it is.
 */
export interface Check {
  readonly about: string;
  readonly state: 'fine' | 'look' | 'wrong' | 'not checked';
  readonly says: string;
  /** What to do next; null where there is nothing to do. */
  readonly next: string | null;
}

export function fine(about: string, says: string): Check {
  return { about, state: 'fine', says, next: null };
}

export function look(about: string, says: string, next: string): Check {
  return { about, state: 'look', says, next };
}

export function wrong(about: string, says: string, next: string): Check {
  return { about, state: 'wrong', says, next };
}

export function notChecked(about: string, says: string, next: string): Check {
  return { about, state: 'not checked', says, next };
}

/** A check as a person reads it. */
export function described({ about, state, says, next }: Check): string {
  return `${state.padEnd(12)}${about}: ${says}${next === null ? '' : `\n${' '.repeat(12)}→ ${next}`}`;
}
