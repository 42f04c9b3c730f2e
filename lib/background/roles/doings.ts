import { calendarOf, dateOf, mondayOf } from '../../../rules/ledger/calendar';
import type { LedgerEntry } from '../../ledger';
import type { Doings } from '../../roles';

/** What a ledger says of a time in numbers, for whoever comes next. */

/** Ten years of weeks, and rules that are named; the oldest and the most silent are left out. */
const weeksKept = 530;
const rulesKept = 200;

/** The posts of each kind in each week, and the rules that spoke. */
export function doingsOf(entries: readonly LedgerEntry[]): Doings {
  return { weeks: weeksOf(entries), rules: rulesOf(entries) };
}

function weeksOf(entries: readonly LedgerEntry[]): Doings['weeks'] {
  const byWeek = Map.groupBy(entries, ({ time }) => dateOf(mondayOf(atUtc(time).day)));
  return [...byWeek]
    .map(([week, posts]) => ({ week, kinds: countsOf(posts) }))
    .sort((one, other) => (one.week < other.week ? -1 : 1))
    .slice(-weeksKept);
}

function countsOf(posts: readonly LedgerEntry[]): Doings['weeks'][number]['kinds'] {
  return Object.fromEntries(
    [...Map.groupBy(posts, ({ kind }) => kind)].map(([kind, all]) => [kind, all.length]),
  );
}

function rulesOf(entries: readonly LedgerEntry[]): Doings['rules'] {
  const spoke = entries.flatMap(({ rules }) => [
    ...new Map(rules.map(({ pack, rule }) => [JSON.stringify([pack, rule]), { pack, rule }])).values(),
  ]);
  return [...Map.groupBy(spoke, ({ pack, rule }) => JSON.stringify([pack, rule])).values()]
    .flatMap((all) => all.slice(0, 1).map((ref) => ({ ...ref, posts: all.length })))
    .sort((one, other) => other.posts - one.posts)
    .slice(0, rulesKept);
}

/** In UTC: whoever comes next may live in another time zone. */
const atUtc = calendarOf('UTC');
