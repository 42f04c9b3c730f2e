import type { Day } from './fleet';

/** A day with what the server counted of it, in bytes. */
export interface Counted extends Day {
  readonly received: number;
  readonly sent: number;
}

/** How long an index may lie in a cache (docs/nginx-channel.conf), in seconds. */
const cached = 300;

/** The figures as a person reads them, for this fleet and, by arithmetic, for others. */
export function report(clients: number, spread: Counted, sharp: Counted): string {
  const rows: [string, (day: Counted) => string][] = [
    ['requests', ({ requests }) => whole(requests)],
    ['  answered “not changed” (304)', ({ unchanged }) => whole(unchanged)],
    ['  answered with a new index', ({ indexes }) => whole(indexes)],
    ['  answered with a new pack', ({ packs }) => whole(packs)],
    ['  of these verified and taken', ({ accepted }) => whole(accepted)],
    ['bytes received, without TLS', ({ received }) => megabytes(received)],
    ['bytes sent, without TLS', ({ sent }) => megabytes(sent)],
    ['peak second: requests', ({ peak }) => whole(peak.requests)],
    ['peak second: at', ({ peak }) => clock(peak.second)],
  ];
  const table = rows.map(([name, of]) => line(name, of(spread), of(sharp)));
  return [
    `${whole(clients)} browsers on one working day; a new version of a pack at 11:00`,
    '',
    line('', 'spread', 'not spread'),
    ...table,
    '',
    ...scaled(clients, spread),
  ].join('\n');
}

/** What the same day comes to for other fleets: in proportion, since no browser knows of another. */
function scaled(clients: number, day: Counted): string[] {
  const fleets = [1000, 100_000, 10_000_000];
  const of = (value: number, fleet: number) => (value * fleet) / clients;
  const inHours = 8 * 3600;
  return [
    line('in proportion, spread', ...fleets.map((fleet) => `${whole(fleet)} browsers`)),
    line('requests a day', ...fleets.map((fleet) => whole(of(day.requests, fleet)))),
    line('a second, 9 to 5', ...fleets.map((fleet) => small(of(day.requests, fleet) / inHours))),
    line('a second, peak', ...fleets.map((fleet) => small(of(day.peak.requests, fleet)))),
    line('sent a day', ...fleets.map((fleet) => megabytes(of(day.sent, fleet)))),
    line('from behind each cache', ...fleets.map(() => `≤ ${whole((24 * 3600) / cached)} + packs`)),
  ];
}

function line(name: string, ...values: readonly string[]): string {
  return `${name.padEnd(32)}${values.map((value) => value.padStart(20)).join('')}`.trimEnd();
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function small(value: number): string {
  return value < 10 ? value.toFixed(1) : whole(value);
}

function megabytes(value: number): string {
  return `${small(value / 1_000_000)} MB`;
}

function clock(second: number): string {
  return new Date(second * 1000).toISOString().slice(11, 19);
}
