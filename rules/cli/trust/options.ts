import { parseArgs } from 'node:util';
import { UsageError } from '../load-packs';

export const dayInMs = 24 * 60 * 60 * 1000;

const kinds = {
  key: { type: 'string', multiple: true, default: [] as string[] },
  'new-key': { type: 'string', multiple: true, default: [] as string[] },
  remove: { type: 'string', multiple: true, default: [] as string[] },
  id: { type: 'string' },
  name: { type: 'string' },
  out: { type: 'string' },
  pin: { type: 'string' },
  days: { type: 'string' },
  'pack-days': { type: 'string' },
  trial: { type: 'string' },
  threshold: { type: 'string' },
  port: { type: 'string' },
  force: { type: 'boolean', default: false },
} as const;
type Option = keyof typeof kinds;

/**
 * What was typed behind a command that takes only these options.
 * @throws {TypeError} of Node's own, for an option that it does not take.
 */
export function readOptions<const Taken extends Option>(args: readonly string[], taken: readonly Taken[]) {
  const options = Object.fromEntries(taken.map((name) => [name, kinds[name]])) as Pick<typeof kinds, Taken>;
  return parseArgs({ args: [...args], allowPositionals: true, options });
}

/** The whole number that an option gives, between these. @throws {UsageError} where it gives none. */
export function wholeNumber(name: Option, given: string | undefined, usual: number, most: number): number {
  const number = given === undefined ? usual : Number(given);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new UsageError(`--${name} ${given}: give a whole number from 1 to ${most.toLocaleString('en')}.`);
}

/** The moment of a date such as 2026-04-01, in UTC, that is still to come. @throws {UsageError} where it is none. */
export function dateToCome(name: Option, given: string, now: number): number {
  const time = /^\d{4}-\d\d-\d\d$/.test(given) ? Date.parse(given) : Number.NaN;
  if (Number.isNaN(time)) throw new UsageError(`--${name} ${given}: give a date, such as 2026-04-01.`);
  if (time <= now) throw new UsageError(`--${name} ${given}: is over. Give a date to come, or leave it out.`);
  return time;
}

/** The single thing that a command is about. @throws {UsageError} with how to use it, where that is not one. */
export function only(given: readonly string[], usage: string): string {
  const [one, ...others] = given;
  if (one === undefined || others.length > 0) throw new UsageError(usage);
  return one;
}

/** From now on for so long, as it is signed. */
export function termOf(now: number, life: number): { readonly issued: string; readonly expires: string } {
  return { issued: new Date(now).toISOString(), expires: new Date(now + life).toISOString() };
}
