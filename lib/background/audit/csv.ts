import { type Entry, entrySchema, type Link } from './entry';

/** The audit as files for whoever has to read it: JSON Lines to be verified, CSV to be looked at. */

/**
 * One entry a line, as it is stored; the last line says where the chain that is here begins and ends, so that lines which were
 * cut off at either end are missed.
 */
export function jsonLines(entries: readonly unknown[], from: Link, head: Link): string {
  return [...entries, { from, head }].map((one) => `${JSON.stringify(one)}\n`).join('');
}

const columns = [
  ['seq', ({ seq }: Entry) => String(seq)],
  ['time', ({ time }: Entry) => new Date(time).toISOString()],
  ['identity', ({ identity }: Entry) => identity.name],
  ['site', ({ site }: Entry) => site ?? ''],
  ['decided', ({ decided }: Entry) => decided],
  ['rules', ({ rules }: Entry) => rules.map(({ pack, rule }) => `${pack}/${rule}`).join(' ')],
  [
    'versions',
    ({ rules }: Entry) =>
      [...new Set(rules.map(({ pack, version }) => `${pack}@${version ?? '-'}`))].join(' '),
  ],
  ['reason', ({ reason }: Entry) => reason],
  ['hash', ({ hash }: Entry) => hash],
] as const;

/** A table after RFC 4180, of what can be read. */
export function csv(entries: readonly unknown[]): string {
  const read = entries.map((one) => entrySchema.safeParse(one).data).filter((one) => one !== undefined);
  const rows = [columns.map(([name]) => name), ...read.map((entry) => columns.map(([, of]) => of(entry)))];
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A spreadsheet takes what begins like this for a formula, and a reason is what somebody typed: an apostrophe keeps it a text. */
function cell(value: string): string {
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
