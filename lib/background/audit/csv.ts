import { type Entry, entrySchema } from '../../../rules/audit/entry';

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

/** The audit as a table to be looked at, after RFC 4180, of what can be read. Only the JSON Lines can be verified. */
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
