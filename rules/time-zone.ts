/** Whether the machine knows a time zone of this name, such as `Europe/Berlin`. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const minute = 60_000;
const minutesKept = 64;
/** By zone: its clock, which costs a hundred times what asking it does, and how far ahead of UTC it was at the minutes asked last. */
const clocks = new Map<
  string,
  { readonly clock: Intl.DateTimeFormat; readonly offsets: Map<number, number> }
>();

/** How far the time zone is ahead of UTC at that moment, in milliseconds. It changes at whole minutes. */
export function offsetAt(time: number, timeZone: string): number {
  const { clock, offsets } = clockOf(timeZone);
  const at = Math.floor(time / minute) * minute;
  const known = offsets.get(at);
  if (known !== undefined) return known;
  const offset = localTime(clock, at) - at;
  if (offsets.size >= minutesKept) offsets.clear();
  offsets.set(at, offset);
  return offset;
}

function clockOf(timeZone: string) {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  });
  const made = { clock, offsets: new Map<number, number>() };
  clocks.set(timeZone, made);
  return made;
}

/** What the clock shows at that moment, as if it were UTC. */
function localTime(clock: Intl.DateTimeFormat, time: number): number {
  const parts = clock.formatToParts(time);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value ?? 0);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}
