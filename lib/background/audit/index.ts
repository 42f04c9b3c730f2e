import { type Fault, faultOf, type Link } from '../../../rules/audit/entry';
import { jsonLines } from '../../../rules/audit/file';
import { csv } from './csv';
import type { Sending, Standing } from './log';
import { auditOrder } from './order';
import { type Order, Recorder } from './recorder';

/** The audit of this browser, for what records in it and for what shows it. */

export const audit = new Recorder(auditOrder);

/** Entries that are shown; all of them are in the files. */
const shown = 200;

/** The audit as the options page shows it. */
export interface AuditView {
  /** Null where nothing is recorded now. */
  readonly order: Order | null;
  readonly standing: Standing;
  /** Null where nothing is sent. */
  readonly sending: Sending | null;
  readonly entries: Awaited<ReturnType<typeof audit.log.last>>;
}

export async function readAudit(): Promise<AuditView> {
  const [order, standing, entries] = await Promise.all([
    auditOrder(),
    audit.log.standing(),
    audit.log.last(shown),
  ]);
  const sending = order?.collector ? await audit.log.sending(order.collector.url) : null;
  return { order, standing, sending, entries };
}

/** What was found of the chain: its first fault, how many entries there are and where it ends. */
export interface ChainFound {
  readonly fault: Fault | null;
  readonly count: number;
  readonly head: Link;
}

/** Goes through the whole chain as it is stored. */
export async function checkChain(): Promise<ChainFound> {
  const { standing, entries } = await audit.log.everything();
  const fault = await faultOf(entries, standing.before, standing.head);
  return { fault, count: entries.length, head: standing.head };
}

/** The whole record as a file. */
export async function recordAs(
  kind: 'jsonl' | 'csv',
  time = Date.now(),
): Promise<{ content: string; type: string; name: string }> {
  const { standing, entries } = await audit.log.everything();
  const name = `demarc-audit-${new Date(time).toISOString().slice(0, 10)}.${kind}`;
  return kind === 'jsonl'
    ? { content: jsonLines(entries, standing.before, standing.head), type: 'application/jsonl', name }
    : // Without the mark at its beginning spreadsheets take it for another encoding.
      { content: `\uFEFF${csv(entries)}`, type: 'text/csv', name };
}
