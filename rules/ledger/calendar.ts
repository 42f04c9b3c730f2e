import { offsetAt } from '../time-zone';

/** A calendar and a clock on the wall of a time zone, where days have 23 or 25 hours at times. */

const hour = 3_600_000;
const day = 24 * hour;
/** The first of January 1970 was a Thursday. */
const thursday = 3;

/** When something was, there. */
export interface Moment {
  /** Days since the first of January 1970. */
  readonly day: number;
  /** 0 is Monday. */
  readonly weekday: number;
  /** From 0 to 23. */
  readonly hour: number;
}

/** Reads moments, in epoch milliseconds. Ten years of them ask the browser about as many days, not about each moment. */
export function calendarOf(timeZone: string): (time: number) => Moment {
  const atMidnight = new Map<number, number>();

  /** The offset at the beginning of a day of UTC. */
  function offsetOn(date: number): number {
    const known = atMidnight.get(date) ?? offsetAt(date * day, timeZone);
    atMidnight.set(date, known);
    return known;
  }

  return (time) => {
    const date = Math.floor(time / day);
    const offset = offsetOn(date);
    // Where a day ends with the offset that it began with, the clock was not changed in it.
    const local = time + (offsetOn(date + 1) === offset ? offset : offsetAt(time, timeZone));
    const localDay = Math.floor(local / day);
    return {
      day: localDay,
      weekday: weekdayOf(localDay),
      hour: Math.floor((local - localDay * day) / hour),
    };
  };
}

/** The day of the week of a day, as 0 for Monday. */
function weekdayOf(date: number): number {
  return (((date + thursday) % 7) + 7) % 7;
}

/** The Monday of the week that a day is in. */
export function mondayOf(date: number): number {
  return date - weekdayOf(date);
}

/** The first of the month that a day is in, or of one so many months later. */
export function firstOfMonth(date: number, later = 0): number {
  const of = new Date(date * day);
  return Date.UTC(of.getUTCFullYear(), of.getUTCMonth() + later, 1) / day;
}

/** A day as people and files write it: `2026-03-14`. */
export function dateOf(date: number): string {
  return new Date(date * day).toISOString().slice(0, 10);
}
