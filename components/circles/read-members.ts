import { parse } from 'papaparse';
import { memberOf } from '../../rules/ledger/circles';

/** What a pasted list or a file of people gives. */
export interface ReadMembers {
  /** Handles and domains, each once, in their order. */
  readonly members: readonly string[];
  /** Lines that hold neither, as they stand. */
  readonly unread: readonly string[];
}

/** What the column is called that names people, in exports of address books, newsletters and social tools. */
const named =
  /^(?:handle|account|user ?name|user|screen ?name|profile(?: url)?|url|domain|web ?site|mention|id)$/i;

/**
 * The people in a list with one a line, or in a CSV file: of its columns the one that is called a handle, an account, a profile
 * or a domain, otherwise the first.
 */
export function readMembers(written: string): ReadMembers {
  const { data } = parse<string[]>(written.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const head = data[0]?.map((cell) => cell.trim()) ?? [];
  const found = head.findIndex((cell) => named.test(cell));
  const rows = found === -1 ? data : data.slice(1);
  const cells = rows.map((row) => row[Math.max(0, found)]?.trim() ?? '').filter((cell) => cell !== '');
  const read = cells.map((cell) => ({ cell, member: memberOf(cell) }));
  return {
    members: [...new Set(read.flatMap(({ member }) => member ?? []))],
    unread: read.filter(({ member }) => member === null).map(({ cell }) => cell),
  };
}
