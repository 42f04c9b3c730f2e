import type { Now } from './now';
import { offsetAt } from './time-zone';
import { problem } from './words/problems';
import type { Zod } from './zod';

/** A stretch of time as rules write it: `30 minutes`, `4 hours`, `7 days`, `2 weeks`. */
export interface Duration {
  readonly count: number;
  readonly unit: 'minute' | 'hour' | 'day' | 'week';
}

const form = /^([1-9]\d{0,4}) (minute|hour|day|week)s?$/;
const minute = 60_000;
const lengths = { minute, hour: 60 * minute, day: 1_440 * minute, week: 10_080 * minute } as const;

/** How far back a rule may look: a year and a month, for what comes once a year. */
export const farthestBack = 400 * lengths.day;

/** A stretch of time of at most 400 days. */
export const durationSchema = (z: Zod) =>
  z
    .string()
    .regex(form, problem('problem_duration'))
    .refine((written) => millisecondsOf(readDuration(written)) <= farthestBack, problem('problem_too_far'))
    .describe('Such as 30 minutes, 4 hours, 7 days or 2 weeks; at most 400 days.');

/** The stretch of time that a rule writes. */
export function readDuration(written: string): Duration {
  const [, count = '0', unit = 'minute'] = form.exec(written) ?? [];
  return { count: Number(count), unit: unit as Duration['unit'] };
}

/** Its length in milliseconds, with days of 24 hours. */
export function millisecondsOf({ count, unit }: Duration): number {
  return count * lengths[unit];
}

/**
 * The moment so long before, in epoch milliseconds. Days and weeks go back to the same time of day in the identity's time zone,
 * though a day between has 23 or 25 hours.
 */
export function timeBefore({ time, timeZone }: Now, duration: Duration): number {
  const exact = time - millisecondsOf(duration);
  if (duration.unit === 'minute' || duration.unit === 'hour') return exact;
  const moved = offsetAt(time, timeZone) - offsetAt(exact, timeZone);
  const there = exact + moved;
  // Where that stands on the other side of the change, the time of day does not exist, or exists twice.
  return offsetAt(there, timeZone) === offsetAt(exact, timeZone) ? there : exact;
}
