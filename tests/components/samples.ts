import type { Face, Verdict, Voice } from '../../lib/messages';
import type { Finding, Level } from '../../rules/finding';

export const grace: Face = {
  id: 'grace',
  kind: 'role',
  name: 'Grace Ministry',
  emblem: 'GM',
  colour: '#6d28d9',
};
export const me: Face = { id: 'me', kind: 'personal', name: 'Me', emblem: 'Me', colour: '#0f766e' };

export const voice: Voice = {
  identity: grace,
  decidedBy: 'page',
  account: { host: 'site.example', handle: 'graceministry' },
  rivals: [],
  differs: null,
};

/** A finding about “customers” in “Our customers loved it”. */
export function finding(more: Partial<Finding> = {}): Finding {
  return {
    rule: 'say-guests',
    pack: 'ministry',
    packName: 'Ministry',
    layer: 'built-in',
    level: 'warn',
    part: 0,
    start: 4,
    end: 13,
    text: 'customers',
    say: 'People who visit us are guests.',
    why: 'This code says “guests”.',
    help: 'Think of who comes through the door.',
    policy: null,
    fixes: [{ label: 'Say “guests”', start: 4, end: 13, text: 'guests' }],
    ...more,
  };
}

/** A verdict with one finding of this level. */
export function found(level: Level): Verdict {
  return { state: 'findings', findings: [finding({ level })] };
}

export const clear: Verdict = { state: 'clear' };
export const unchecked: Verdict = { state: 'not-checked', reason: 'The background did not answer.' };
