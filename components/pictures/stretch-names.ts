import type { Pictures } from '../../rules/ledger/pictures';

/** What each week or month is called below its column: `9 Mar`, or `Mar 2026`. */
export function stretchNames({ unit, stretches }: Pictures, locale: string): string[] {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: 'short',
    ...(unit === 'week' ? { day: 'numeric' } : { year: 'numeric' }),
  });
  return stretches.map(({ from }) => format.format(Date.parse(from)));
}
