import type { Now } from '../rules/now';

/** The time zone of an identity, or this machine's where it has none of its own. */
export function zoneOf({ timeZone }: { readonly timeZone?: string | undefined } = {}): string {
  return timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The moment as it is where the identity posts. `time`: epoch milliseconds. */
export function nowFor(identity: { readonly timeZone?: string | undefined } | undefined, time: number): Now {
  return { time, timeZone: zoneOf(identity) };
}
