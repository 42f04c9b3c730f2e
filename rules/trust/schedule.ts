const minute = 60_000;

/**
 * When a channel is fetched, in ms. Every browser of an organisation asks the same server, and most of them are started
 * within the same quarter of an hour: without a spread it would be asked by all of them at once.
 */
export const schedule = {
  /** The least time between two fetches. */
  interval: 60 * minute,
  /** Over how long the next fetch is spread behind that. */
  spread: 30 * minute,
  /** Over how long a fetch is spread that is overdue, since the browser was closed or the machine slept. */
  catchUp: 10 * minute,
  /** How late a fetch may be and still be made at once: alarms are no clocks. */
  late: 2 * minute,
} as const;

/**
 * When to fetch next after a fetch at this time, whether it succeeded or not.
 * @param chance from 0 up to but not 1, drawn anew each time
 */
export function nextAfter(fetched: number, chance: number): number {
  return fetched + schedule.interval + chance * schedule.spread;
}

/**
 * When to fetch, asked at each start and each alarm: now or before, to fetch at once; later, to be planned anew. What was
 * planned for a time when the browser did not run is not made up for at once but spread; so is what a clock that has been
 * set back puts too far ahead.
 * @param planned what was planned last, or null where the channel was never fetched
 * @param chance from 0 up to but not 1, drawn anew each time
 */
export function dueFrom(planned: number | null, now: number, chance: number): number {
  if (planned === null) return now;
  const isMissed = planned < now - schedule.late;
  const isTooFar = planned > now + schedule.interval + schedule.spread;
  return isMissed || isTooFar ? now + chance * schedule.catchUp : planned;
}
