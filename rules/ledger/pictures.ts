import type { Now } from '../now';
import { type PastPost, type PostKind, postKinds, type Tone, tones } from '../past';
import { calendarOf, dateOf, firstOfMonth, type Moment, mondayOf } from './calendar';
import { type Circle, type Reach, reachOf } from './circles';
import { tally } from './tally';

/** What an identity has been doing over a stretch of time, in numbers for pictures. */

interface RuleName {
  readonly pack: string;
  readonly rule: string;
}

/** What pictures know of a post that went out. */
export interface Pictured extends PastPost {
  /** The rules that spoke about it. */
  readonly rules: readonly RuleName[];
  /** How it came to go out, such as `fixed` or `overridden`. */
  readonly decision: string;
}

/** A finding that was reported as wrong. */
export interface Reported extends RuleName {
  /** Epoch milliseconds. */
  readonly time: number;
}

/** A week or a month, and what went out in it. */
export interface Stretch {
  /** Its first day, such as `2026-03-09`. */
  readonly from: string;
  readonly kinds: Readonly<Record<PostKind, number>>;
  readonly tones: Readonly<Record<Tone, number>>;
}

/** How often a rule spoke about posts that went out, and what came of it. */
export interface RuleRecord extends RuleName {
  readonly spoke: number;
  /** A fix was put in before the post went out. */
  readonly fixed: number;
  /** The post went out against the code. */
  readonly overridden: number;
  /** Findings that were reported as wrong; those of drafts that never went out among them. */
  readonly reported: number;
}

/** What pictures are made of. */
export interface Seen {
  readonly posts: readonly Pictured[];
  readonly reports: readonly Reported[];
  readonly circles: readonly Circle[];
  /** What digests were made with: this browser's secret. */
  readonly key: string;
}

export interface Pictures {
  readonly posts: number;
  readonly unit: 'week' | 'month';
  /** From the oldest on, those without a post among them. */
  readonly stretches: readonly Stretch[];
  readonly kinds: Readonly<Record<PostKind, number>>;
  /** Posts by day of the week, from Monday on, and hour of the day. */
  readonly hours: readonly (readonly number[])[];
  /** Whom the answers went to, by circle, and how many people that was. */
  readonly reach: Reach;
  readonly people: number;
  /** The one that spoke most first. */
  readonly rules: readonly RuleRecord[];
}

/** Weeks up to which a picture has one bar for each of them; where there are more it has one for each month. */
const mostWeeks = 53;

/**
 * The pictures of the posts of the last so many calendar weeks, the one that is not over yet among them; of all posts where
 * `weeks` is null. What was posted by a clock that has been set back since lies in the time to come, and counts as of this week.
 */
export function picturesOf(
  { posts, reports, circles, key }: Seen,
  weeks: number | null,
  { time: now, timeZone }: Now,
): Pictures {
  const at = calendarOf(timeZone);
  const today = at(now).day;
  const first = weeks === null ? -Infinity : mondayOf(today) - 7 * (weeks - 1);
  const counted = posts
    .map((post) => {
      const moment = at(post.time);
      return { post, moment, date: Math.min(moment.day, today) };
    })
    .filter(({ date }) => date >= first);
  const since = weeks === null ? counted.reduce((least, { date }) => Math.min(least, date), today) : first;
  const here = counted.map(({ post }) => post);
  const unit = (mondayOf(today) - mondayOf(since)) / 7 < mostWeeks ? 'week' : 'month';
  return {
    posts: counted.length,
    unit,
    stretches: stretchesOf(counted, unit, { since, today }),
    kinds: tally(
      postKinds,
      here.map(({ kind }) => kind),
    ),
    hours: hoursOf(counted.map(({ moment }) => moment)),
    reach: reachOf(here, circles, key),
    people: peopleIn(here),
    rules: recordsOf(
      here,
      reports.filter(({ time }) => Math.min(at(time).day, today) >= first),
    ),
  };
}

interface Counted {
  readonly post: Pictured;
  readonly moment: Moment;
  readonly date: number;
}

function stretchesOf(
  counted: readonly Counted[],
  unit: Pictures['unit'],
  { since, today }: { since: number; today: number },
): Stretch[] {
  const startOf = unit === 'week' ? mondayOf : (date: number) => firstOfMonth(date);
  const next = unit === 'week' ? (date: number) => date + 7 : (date: number) => firstOfMonth(date, 1);
  const by = Map.groupBy(counted, ({ date }) => startOf(date));
  const stretches: Stretch[] = [];
  for (let from = startOf(since); from <= today; from = next(from)) {
    const here = by.get(from)?.map(({ post }) => post) ?? [];
    stretches.push({
      from: dateOf(from),
      kinds: tally(
        postKinds,
        here.map(({ kind }) => kind),
      ),
      tones: tally(
        tones,
        here.map(({ tone }) => tone),
      ),
    });
  }
  return stretches;
}

function hoursOf(moments: readonly Moment[]): number[][] {
  const hours = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const { weekday, hour } of moments) {
    const row = hours[weekday];
    if (row) row[hour] = (row[hour] ?? 0) + 1;
  }
  return hours;
}

/** How many were answered: the first name of each is the handle itself, what follows are its domains. */
function peopleIn(posts: readonly Pictured[]): number {
  return new Set(posts.flatMap(({ to: [handle] }) => handle ?? [])).size;
}

function recordsOf(posts: readonly Pictured[], reports: readonly Reported[]): RuleRecord[] {
  const records = new Map<string, { -readonly [K in keyof RuleRecord]: RuleRecord[K] }>();
  const recordOf = ({ pack, rule }: RuleName) => {
    // No id of a pack or a rule has a blank in it.
    const key = `${pack} ${rule}`;
    const record = records.get(key) ?? { pack, rule, spoke: 0, fixed: 0, overridden: 0, reported: 0 };
    records.set(key, record);
    return record;
  };
  for (const { rules, decision } of posts) {
    for (const name of rules) {
      const record = recordOf(name);
      record.spoke += 1;
      if (decision === 'fixed') record.fixed += 1;
      if (decision === 'overridden') record.overridden += 1;
    }
  }
  for (const report of reports) recordOf(report).reported += 1;
  return [...records.values()].sort((a, b) => b.spoke - a.spoke || b.reported - a.reported);
}
