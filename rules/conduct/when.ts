import type { Example } from '../example';
import type { Expression } from '../expression';
import type { Asked, Found } from './found';
import { clock, clockOf, minutesOf } from './numbers';

const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Day = (typeof dayNames)[number];
const dayWord = '(mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:days?)?';
const aboutPosting =
  /\b(?:post|publish|tweet|share|go(?:es)? (?:out|live)|upload|schedul|updates?|stor(?:y|ies)|content|nothing)\w*/;

/** What says that nothing goes out at other hours: “only”, or that posts go out *between* two. */
const limited = /\bonly\b|\b(?:post|publish|tweet|schedul)\w*(?: [a-z]+){0,3} between\b/;

/** The hours and days at which posts may or may not go out. */
export function findHours({ clauses, mood, forbids }: Asked): readonly Found[] {
  const text = clauses.text;
  if (mood === null || mood === 'advice' || !aboutPosting.test(text)) return [];
  const span = spanOf(text);
  const days = daysOf(text);
  if (span === null && days === null) return [];
  // Else what should happen at an hour does not say that nothing may happen at others.
  if (!forbids && !limited.test(text)) return [];
  const { start, end } = span ?? days ?? { start: 0, end: 0 };
  const looked: Expression = {
    hours: {
      ...(span?.from !== undefined && { from: span.from }),
      ...(span?.to !== undefined && { to: span.to }),
      ...(days !== null && { days: days.days }),
    },
  };
  return [
    {
      part: forbids ? 'dont' : 'do',
      looked,
      why: 'conduct_hours',
      start,
      end: Math.max(end, days?.end ?? 0),
      tries: aWeek(),
    },
  ];
}

interface Times {
  readonly from?: string;
  readonly to?: string;
  readonly start: number;
  readonly end: number;
}

function spanOf(text: string): Times | null {
  const range = new RegExp(
    `\\b(?:between\\s+)?(${clock})\\s*(?:and|to|until|till|-|–|—)\\s*(${clock})(?![\\w%/])`,
  ).exec(text);
  const isTime = (part: string) => /[:.]\d|[ap]\.?m|o'clock|noon|mid|\dh\b/.test(part);
  if (
    range !== null &&
    (/^between|from $/.test(range[0] + text.slice(range.index - 5, range.index)) || isTime(range[0]))
  ) {
    return timesOf(range[1], range[2], range.index, range[0].length);
  }
  const after = new RegExp(`\\b(?:after|later than|from)\\s+(${clock})(?![\\w%/])`).exec(text);
  const before = new RegExp(`\\b(?:before|earlier than|until|till)\\s+(${clock})(?![\\w%/])`).exec(text);
  if (after === null && before === null) return null;
  if (![after, before].some((found) => found !== null && isTime(found[1] ?? ''))) return null;
  const start = Math.min(after?.index ?? text.length, before?.index ?? text.length);
  const end = Math.max(endOf(after), endOf(before));
  return timesOf(after?.[1], before?.[1], start, end - start);
}

function endOf(found: RegExpExecArray | null): number {
  return found === null ? 0 : found.index + found[0].length;
}

/** Clock times; “9 to 5” ends in the afternoon, and “9 to 11 pm” begins in the evening. */
function timesOf(
  first: string | undefined,
  second: string | undefined,
  start: number,
  length: number,
): Times | null {
  const one = first === undefined ? null : minutesOf(first);
  const two = second === undefined ? null : minutesOf(second);
  if (one === null && two === null) return null;
  let from = one?.minutes;
  let to = two?.minutes;
  if (one !== null && two !== null && from !== undefined && to !== undefined) {
    if (!two.sure && !one.sure && to <= from) to += 720;
    else if (!one.sure && two.sure && to > 720 && from + 720 < to && from + 720 > to - 240) from += 720;
    else if (one.sure && !two.sure && to <= from && to + 720 > from) to += 720;
  }
  return {
    from: from === undefined ? '00:00' : clockOf(from),
    ...(to !== undefined && to % 1440 !== 0 && { to: clockOf(to) }),
    start,
    end: start + length,
  };
}

interface Days {
  readonly days: Day[];
  readonly start: number;
  readonly end: number;
}

function daysOf(text: string): Days | null {
  const named: readonly (readonly [RegExp, readonly Day[]])[] = [
    [/\b(?:on|at|over|during) (?:the )?weekends?\b|\bweekends\b/, ['sat', 'sun']],
    [/\b(?:weekdays?|working days?|business days?)\b/, ['mon', 'tue', 'wed', 'thu', 'fri']],
  ];
  for (const [cue, days] of named) {
    const found = cue.exec(text);
    if (found !== null) return { days: [...days], start: found.index, end: endOf(found) };
  }
  const range = new RegExp(`\\b${dayWord}\\s*(?:to|-|–|through|until)\\s*${dayWord}\\b`).exec(text);
  if (range !== null) {
    const [from, to] = [dayAt(range[1]), dayAt(range[2])];
    const days = dayNames.filter((_, at) => (from <= to ? at >= from && at <= to : at >= from || at <= to));
    return { days, start: range.index, end: endOf(range) };
  }
  const found = [...text.matchAll(new RegExp(`\\b${dayWord}\\b`, 'g'))].filter(({ 0: word }) =>
    word.includes('day'),
  );
  const [first] = found;
  if (first === undefined) return null;
  const days = dayNames.filter((_, at) => found.some((each) => dayAt(each[1]) === at));
  const last = found.at(-1) ?? first;
  return { days, start: first.index, end: last.index + last[0].length };
}

function dayAt(word = ''): number {
  return dayNames.findIndex((name) => word.startsWith(name));
}

/** The same post at times all over a week, of which some fall into the hours of any rule and some do not. */
function aWeek(): Example[] {
  const times = [
    '11:30',
    '23:30',
    '02:30',
    '08:30',
    '16:30',
    '19:30',
    '05:30',
    '10:30',
    '21:30',
    '13:30',
    '09:30',
    '03:30',
  ];
  const days = [4, 7, 6, 8, 2];
  return days.flatMap((day) =>
    times.map((time) => ({
      text: 'Good news from our team',
      time: `2026-03-0${day}T${time}:00Z`,
      timeZone: 'UTC',
    })),
  );
}
