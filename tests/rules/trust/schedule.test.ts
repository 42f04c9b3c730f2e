import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueFrom, nextAfter, schedule } from '../../../rules/trust/schedule';

const hour = 60 * 60_000;
const morning = Date.UTC(2026, 2, 2, 9);
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** The fetches of one browser that looks at these times, after each of the gaps (ms). */
function fetchesAt(gaps: readonly number[], chances: readonly number[]): number[] {
  const fetched: number[] = [];
  let planned: number | null = null;
  let now = morning;
  gaps.forEach((gap, at) => {
    now += gap;
    const drawn = chances[at] ?? 0;
    planned = dueFrom(planned, now, drawn);
    if (planned > now) return;
    fetched.push(now);
    planned = nextAfter(now, drawn);
  });
  return fetched;
}

describe('the schedule of a channel', () => {
  it('fetches at once what was never fetched', () => {
    expect(dueFrom(null, morning, 0.5)).toBe(morning);
  });

  it('never fetches twice within an hour, however long the machine sleeps and however often it looks', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 12 * hour }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(gaps, fc.array(chance, { minLength: 40, maxLength: 40 }), (looks, chances) => {
        const fetched = fetchesAt(looks, chances);
        for (const [at, time] of fetched.entries()) {
          expect(time - (fetched[at - 1] ?? 0)).toBeGreaterThanOrEqual(hour);
        }
      }),
    );
  });

  it('fetches at least every hour and a half in a browser that looks every minute', () => {
    fc.assert(
      fc.property(fc.array(chance, { minLength: 1, maxLength: 20 }), (chances) => {
        const fetched = fetchesAt(
          Array.from({ length: 600 }, () => 60_000),
          Array.from({ length: 600 }, (_, at) => chances[at % chances.length] ?? 0),
        );
        for (const [at, time] of fetched.entries()) {
          expect(time - (fetched[at - 1] ?? morning)).toBeLessThanOrEqual(hour * 1.5 + 60_000);
        }
        expect(fetched.length).toBeGreaterThanOrEqual(6);
      }),
    );
  });

  it('spreads what is overdue over ten minutes, and makes what is a little late at once', () => {
    const overnight = morning - 12 * hour;
    expect(dueFrom(overnight, morning, 0)).toBe(morning);
    expect(dueFrom(overnight, morning, 0.5)).toBe(morning + schedule.catchUp / 2);
    expect(dueFrom(morning - 60_000, morning, 0.5)).toBeLessThanOrEqual(morning);
  });

  it('goes on fetching where the clock was set back', () => {
    const lastYear = morning - 365 * 24 * hour;
    expect(dueFrom(nextAfter(morning, 0.5), lastYear, 0.5)).toBe(lastYear + schedule.catchUp / 2);
  });
});
