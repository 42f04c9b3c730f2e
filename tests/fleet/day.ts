import { dueFrom, nextAfter } from '../../rules/trust/schedule';
import { type Draw, newDraw } from '../tools/draw';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** The hours of a simulated day, in ms since its midnight. */
const opening = 9 * hour;
const closing = 17 * hour;
const noon = 12 * hour;

interface Session {
  readonly from: number;
  readonly to: number;
}

/**
 * When one browser runs: from about nine to about five, half of them asleep for 45 minutes at noon. One in ten is switched
 * on by the organisation’s own tools at nine sharp.
 */
function sessionsOf(draw: Draw): Session[] {
  const about = (time: number) => time + (draw() + draw() - 1) * 30 * minute;
  const from = draw() < 0.1 ? opening : about(opening);
  const to = about(closing);
  if (draw() < 0.5) return [{ from, to }];
  const sleeps = about(noon);
  return [
    { from, to: sleeps },
    { from: sleeps + 45 * minute, to },
  ];
}

/**
 * When one browser fetches its channel on a day, in whole seconds since midnight, by the extension’s own schedule.
 * @param chance what the schedule spreads by; 0 where nothing is spread
 */
function fetchesOf(sessions: readonly Session[], chance: Draw): number[] {
  const fetches: number[] = [];
  // What was planned before the browser was closed last evening.
  let planned = -8 * hour;
  for (const { from, to } of sessions) {
    let now = from;
    while (now <= to) {
      const due = dueFrom(planned, now, chance());
      if (due <= now) {
        fetches.push(Math.floor(now / second));
        planned = nextAfter(now, chance());
      } else planned = due;
      now = planned;
    }
  }
  return fetches;
}

/** The fetches of a fleet on one day: who fetches in each second of it. */
export function dayOf(clients: number, isSpread: boolean): ReadonlyMap<number, readonly number[]> {
  const days = newDraw(1);
  const chances = newDraw(2);
  const none = () => 0;
  const bySecond = new Map<number, number[]>();
  for (let client = 0; client < clients; client += 1) {
    for (const at of fetchesOf(sessionsOf(days), isSpread ? chances : none)) {
      const there = bySecond.get(at);
      if (there === undefined) bySecond.set(at, [client]);
      else there.push(client);
    }
  }
  return new Map([...bySecond].sort(([one], [other]) => one - other));
}
