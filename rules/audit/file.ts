import { z } from 'zod';
import { lazily } from '../lazily';
import { type Link, linkSchema } from './entry';

/**
 * The audit as a file to be verified, in JSON Lines: one entry a line, as it is stored; the last line says where the chain that is
 * here begins and ends, so that lines which were cut off at either end are missed.
 */
export interface AuditFile {
  readonly entries: readonly unknown[];
  readonly from: Link;
  readonly head: Link;
}

const endSchema = lazily(() => z.strictObject({ from: linkSchema, head: linkSchema }));

export function jsonLines(entries: readonly unknown[], from: Link, head: Link): string {
  return [...entries, { from, head }].map((one) => `${JSON.stringify(one)}\n`).join('');
}

/**
 * What such a file holds, ready for `faultOf`; a line that is no JSON is an entry that was changed. Null where the last line does
 * not say where the chain begins and ends: the file is not whole, or is none.
 */
export function readJsonLines(text: string): AuditFile | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const end = endSchema().safeParse(parsed(lines.at(-1) ?? ''));
  return end.success ? { entries: lines.slice(0, -1).map(parsed), ...end.data } : null;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
