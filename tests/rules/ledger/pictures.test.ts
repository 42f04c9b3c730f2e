import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aimsOf, keeps } from '../../../rules/ledger/aims';
import { digestOf } from '../../../rules/ledger/digest';
import {
  type Pictured,
  type Pictures,
  type Reported,
  picturesOf as seenPictures,
} from '../../../rules/ledger/pictures';
import type { Now } from '../../../rules/now';
import type { Rule } from '../../../rules/pack';
import { postKinds, tones } from '../../../rules/past';
import { plainPost } from '../../tools/sample-post';

const hour = 3_600_000;
const day = 24 * hour;
/** Half hours, a half hour of daylight saving, a day that was left out, and both halves of the world. */
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Sao_Paulo',
];

function postOf(time: number | string, more: Partial<Pictured> = {}): Pictured {
  const at = typeof time === 'string' ? Date.parse(time) : time;
  return { ...plainPost, time: at, rules: [], decision: 'clear', ...more };
}

const key = 'a secret of this browser';
const circles = [{ id: 'prospects', members: ['ann', 'acme.com'] }];
const picturesOf = (
  posts: readonly Pictured[],
  reports: readonly Reported[],
  weeks: number | null,
  now: Now,
) => seenPictures({ posts, reports, circles, key }, weeks, now);

interface Wall {
  readonly date: string;
  readonly weekday: number;
  readonly hour: number;
}

const formats = new Map(
  zones.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      hourCycle: 'h23',
    }),
  ]),
);
const seen = new Map<string, Wall>();

/** What the wall of a time zone shows, as the browser itself says it for each moment. */
function wall(time: number, timeZone: string): Wall {
  const key = `${time} ${timeZone}`;
  const known = seen.get(key) ?? wallAt(time, timeZone);
  seen.set(key, known);
  return known;
}

function wallAt(time: number, timeZone: string): Wall {
  const parts = formats.get(timeZone)?.formatToParts(time) ?? [];
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const weekday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(part('weekday'));
  return {
    date: [part('year'), part('month'), part('day')].join('-'),
    weekday,
    hour: Number(part('hour')),
  };
}

const moved = (date: string, days: number) =>
  new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
const monday = (date: string) => moved(date, -((new Date(date).getUTCDay() + 6) % 7));

/** The pictures as they would be counted by hand: for each number a walk over all posts. */
function plainly(
  posts: readonly Pictured[],
  reports: readonly Reported[],
  weeks: number | null,
  now: number,
  zone: string,
): Pictures {
  const today = wall(now, zone).date;
  const dateOf = (time: number) => (wall(time, zone).date > today ? today : wall(time, zone).date);
  const first = weeks === null ? '' : moved(monday(today), -7 * (weeks - 1));
  const here = posts.filter(({ time }) => dateOf(time) >= first);
  const since = weeks === null ? [today, ...here.map(({ time }) => dateOf(time))].sort()[0] : first;
  const isByWeek = Date.parse(monday(today)) - Date.parse(monday(since ?? '')) < 53 * 7 * day;
  const startOf = (date: string) => (isByWeek ? monday(date) : `${date.slice(0, 7)}-01`);
  const starts = new Set<string>();
  for (let date = startOf(since ?? ''); date <= today; date = moved(date, 1)) starts.add(startOf(date));
  const count = <K extends string>(all: readonly K[], is: (one: K) => number) =>
    Object.fromEntries(all.map((one) => [one, is(one)])) as Record<K, number>;
  const names = [...here.flatMap(({ rules }) => rules), ...reports].map(({ pack, rule }) =>
    JSON.stringify([pack, rule]),
  );
  const speaks = ({ rules }: Pictured, name: string) =>
    rules.filter(({ pack, rule }) => JSON.stringify([pack, rule]) === name).length;
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
  return {
    posts: here.length,
    unit: isByWeek ? 'week' : 'month',
    stretches: [...starts].map((from) => {
      const its = here.filter(({ time }) => startOf(dateOf(time)) === from);
      return {
        from,
        kinds: count(postKinds, (kind) => its.filter((post) => post.kind === kind).length),
        tones: count(tones, (tone) => its.filter((post) => post.tone === tone).length),
      };
    }),
    kinds: count(postKinds, (kind) => here.filter((post) => post.kind === kind).length),
    hours: Array.from({ length: 7 }, (_, weekday) =>
      Array.from({ length: 24 }, (__, at) => {
        const isThen = ({ time }: Pictured) =>
          wall(time, zone).weekday === weekday && wall(time, zone).hour === at;
        return here.filter(isThen).length;
      }),
    ),
    reach: {
      answers: here.filter(({ to }) => to.length > 0).length,
      by: { prospects: here.filter(({ to }) => to.some(isProspect)).length },
      others: here.filter(({ to }) => to.length > 0 && !to.some(isProspect)).length,
    },
    people: new Set(here.filter(({ to }) => to.length > 0).map(({ to }) => to[0])).size,
    rules: [...new Set(names)]
      .map((name) => {
        const [pack, rule] = JSON.parse(name) as [string, string];
        const by = (decision: string) =>
          sum(here.filter((post) => post.decision === decision).map((post) => speaks(post, name)));
        const isReported = (one: Reported) => one.pack === pack && one.rule === rule;
        return {
          pack,
          rule,
          spoke: sum(here.map((post) => speaks(post, name))),
          fixed: by('fixed'),
          overridden: by('overridden'),
          reported: reports.filter((one) => isReported(one) && dateOf(one.time) >= first).length,
        };
      })
      .filter(({ spoke, reported }) => spoke + reported > 0),
  };
}

const isProspect = (name: string) => name === digestOf(key, 'ann') || name === digestOf(key, 'acme.com');

const sorted = (pictures: Pictures): Pictures => ({
  ...pictures,
  rules: pictures.rules.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
});

const rule = fc.record({ pack: fc.constantFrom('ministry', 'own'), rule: fc.constantFrom('a', 'b', 'c') });
const from = Date.UTC(2009, 0, 1);
const to = Date.UTC(2027, 0, 1);
const near = (now: number, days: number) =>
  fc.integer({ min: now - days * day, max: now + Math.ceil(days / 10) * day });
const postNear = (now: number, days: number) =>
  fc
    .record({
      time: near(now, days),
      kind: fc.constantFrom(...postKinds),
      tone: fc.constantFrom(...tones),
      to: fc.array(fc.constantFrom(...['ann', 'bob', 'acme.com'].map((name) => digestOf(key, name))), {
        maxLength: 2,
      }),
      rules: fc.array(rule, { maxLength: 3 }),
      decision: fc.constantFrom('clear', 'noted', 'fixed', 'overridden', 'unchecked'),
    })
    .map((more): Pictured => ({ ...plainPost, ...more }));
const asked = fc
  .record({
    now: fc.integer({ min: from, max: to }),
    zone: fc.constantFrom(...zones),
    weeks: fc.constantFrom(1, 4, 13, 53, null),
    days: fc.constantFrom(10, 100, 800),
  })
  .chain(({ now, zone, weeks, days }) =>
    fc.record({
      now: fc.constant(now),
      zone: fc.constant(zone),
      weeks: fc.constant(weeks),
      posts: fc.array(postNear(now, days), { maxLength: 25 }),
      reports: fc.array(fc.tuple(rule, near(now, days)).map(([name, time]) => ({ ...name, time }))),
    }),
  );

describe('the pictures of what a voice has been doing', () => {
  it('say what counting by hand says, in every time zone, also of a clock that was set back', () => {
    fc.assert(
      fc.property(asked, ({ now, zone, weeks, posts, reports }) => {
        const pictures = picturesOf(posts, reports, weeks, { time: now, timeZone: zone });
        expect(sorted(pictures)).toEqual(sorted(plainly(posts, reports, weeks, now, zone)));
      }),
      { numRuns: 100 },
    );
  });

  it('count a post in the week and at the hour that it had where it was written', () => {
    const sunday = postOf('2026-03-15T23:30:00Z');
    const now = Date.parse('2026-03-20T12:00:00Z');
    const weeksOf = (timeZone: string) =>
      picturesOf([sunday], [], 2, { time: now, timeZone }).stretches.map(({ kinds }) => kinds.share);
    expect(weeksOf('UTC')).toEqual([1, 0]);
    expect(weeksOf('Europe/Berlin')).toEqual([0, 1]);
    const { hours } = picturesOf([sunday], [], 2, { time: now, timeZone: 'Europe/Berlin' });
    expect(hours[0]?.[0]).toBe(1);
  });

  it.each([
    ['in spring, with 167 hours', '2026-03-23T00:30:00+01:00', '2026-03-29T23:30:00+02:00'],
    ['in autumn, with 169 hours', '2026-10-19T00:30:00+02:00', '2026-10-25T23:30:00+01:00'],
  ])('hold a whole week of a change of the clock %s', (_, first, last) => {
    const now = { time: Date.parse(last) + hour, timeZone: 'Europe/Berlin' };
    const { stretches } = picturesOf([postOf(first), postOf(last)], [], 2, now);
    expect(stretches.map(({ kinds }) => kinds.share)).toEqual([2, 0]);
  });

  it('show what was posted before the clock was set back as of now', () => {
    const now = { time: Date.parse('2026-03-14T12:00:00Z'), timeZone: 'UTC' };
    const { posts, stretches } = picturesOf([postOf('2026-09-01T09:00:00Z')], [], 4, now);
    expect([posts, stretches.at(-1)?.kinds.share]).toEqual([1, 1]);
  });

  it('have a bar for each week of a year, without a gap, and for each month of more', () => {
    const now = { time: Date.parse('2026-03-14T12:00:00Z'), timeZone: 'UTC' };
    expect(picturesOf([], [], 53, now).stretches).toHaveLength(53);
    const all = picturesOf([postOf('2024-01-31T09:00:00Z')], [], null, now);
    expect([all.unit, all.stretches.length, all.stretches[0]?.from]).toEqual(['month', 27, '2024-01-01']);
  });

  it('put the rule that spoke most first, with what came of it', () => {
    const now = { time: Date.parse('2026-03-14T12:00:00Z'), timeZone: 'UTC' };
    const beer = { pack: 'ministry', rule: 'no-alcohol' };
    const guests = { pack: 'ministry', rule: 'say-guests' };
    const { rules } = picturesOf(
      [
        postOf(now.time, { rules: [guests], decision: 'fixed' }),
        postOf(now.time, { rules: [beer, guests], decision: 'overridden' }),
        postOf(now.time, { rules: [guests], decision: 'noted' }),
      ],
      [{ ...beer, time: now.time - day }],
      4,
      now,
    );
    expect(rules).toEqual([
      { ...guests, spoke: 3, fixed: 1, overridden: 1, reported: 0 },
      { ...beer, spoke: 1, fixed: 0, overridden: 1, reported: 1 },
    ]);
  });
});

describe('the aims of a code of conduct', () => {
  const mix = { kind: 'promotion' as const, over: '20%', 'of-last': 20 };
  const floor = { kind: ['personal' as const, 'conversation' as const], under: '10%', within: '30 days' };

  it('are the shares that its rules over a mix ask for, from above and from below', () => {
    expect(aimsOf([{ dont: { mix } }, { dont: { mix: floor } }, { do: { mix } }])).toEqual([
      { kinds: ['promotion'], bound: 'most', share: 0.2 },
      { kinds: ['personal', 'conversation'], bound: 'least', share: 0.1 },
      { kinds: ['promotion'], bound: 'least', share: 0.2 },
    ]);
  });

  it('are none where a mix counts only with something else, or only somewhere', () => {
    const rules: Pick<Rule, 'dont' | 'where'>[] = [
      { dont: { terms: ['beer'] } },
      { dont: { all: [{ mix }, { terms: ['beer'] }] } },
      { dont: { mix, unless: ['thank you'] } },
      { dont: { mix }, where: { sites: ['site.example'] } },
    ];
    expect(aimsOf(rules)).toEqual([]);
  });

  it('are kept where the rule itself would have nothing to say', () => {
    const [most, least] = aimsOf([{ dont: { mix } }, { dont: { mix: floor } }]);
    const within = (aim: typeof most, all: number) =>
      Array.from({ length: all + 1 }, (_, part) => aim && keeps(aim, part, all)).filter(Boolean).length;
    expect([within(most, 2), within(most, 20), within(least, 9), within(least, 20)]).toEqual([2, 5, 10, 19]);
  });
});
