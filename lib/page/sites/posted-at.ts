import type { TimeRung } from '../../../rules/site-schema';
import { patternOf } from './adapter';
import { said } from './witnesses';

/** When a shown post was posted, in epoch milliseconds, by the first rung that says it; null where the page does not. */
export function postedAt(shown: Element, rungs: readonly TimeRung[]): number | null {
  for (const { selector, take, pattern, as } of rungs) {
    const element = selector === undefined ? shown : shown.querySelector(selector);
    const words = element && said(element, take);
    const match = words && (pattern === undefined ? words : patternOf(pattern).exec(words)?.[1]);
    const time = element && match ? readers[as](match, element) : null;
    if (time !== null) return time;
  }
  return null;
}

const readers: Readonly<Record<TimeRung['as'], (words: string, element: Element) => number | null>> = {
  date: dateOf,
  id: (words) => Number(BigInt.asUintN(64, BigInt(words)) >> 22n),
  ago: timeAgo,
};

/** A date as machines write it; Reddit's have microseconds, and an offset without a colon, which not every browser reads. */
function dateOf(written: string): number | null {
  const time = Date.parse(written.replace(/(\.\d{3})\d+/, '$1').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(time) ? null : time;
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** What units are called, short and in full, in English, German, Spanish and French; `m` is a minute, a month is `mo`. */
const units: readonly (readonly [names: string, length: number])[] = [
  ['s|secs?|seconds?|sek|sekunden?|seg|segundos?|secondes?', second],
  ['m|mins?|minutes?|minuten|minutos?', minute],
  ['h|hrs?|hours?|std|stunden?|horas?|heures?', hour],
  ['d|days?|tg|tag|tage|tagen|días?|j|jours?', day],
  ['w|wks?|weeks?|wo|wochen?|sem|semanas?|semaines?', 7 * day],
  ['mo|mos|months?|mon|monate?|monaten|mes|meses|mois', 30 * day],
  ['y|yrs?|years?|jahre?|jahren|años?|ans?', 365 * day],
];
const anyUnit = new RegExp(
  `(?<![\\p{L}\\d.,])(\\d{1,3})\\s?(${units.map(([names]) => names).join('|')})(?![\\p{L}\\d])`,
  'iu',
);

/**
 * What each element said how long ago it was, and which time that was then: read again it must not be another one with every
 * moment that passes, or no two looks at the same draft would see the same.
 */
const read = new WeakMap<Element, { readonly words: string; readonly time: number }>();

/** “3h”, “vor 2 Tagen”: the latest moment, in whole minutes, that this can mean. */
function timeAgo(words: string, element: Element): number | null {
  const known = read.get(element);
  if (known?.words === words) return known.time;
  const span = spanIn(words);
  if (span === null) return null;
  const time = Math.floor((Date.now() - span) / minute) * minute;
  read.set(element, { words, time });
  return time;
}

/** How long a relative time is, in milliseconds; null where the words are none that is known. */
function spanIn(words: string): number | null {
  const [, count, unit] = anyUnit.exec(words) ?? [];
  const length = units.find(([names]) => unit !== undefined && new RegExp(`^(${names})$`, 'iu').test(unit));
  return length === undefined ? null : Number(count) * length[1];
}
