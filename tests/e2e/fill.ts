import type { LedgerEntry } from '../../lib/ledger';
import type { Lease, OwnWindow } from './pool';

/** Puts posts into the ledger, as an import does. */
export function fillLedger(lease: Lease, entries: readonly LedgerEntry[]): Promise<void> {
  return tell(lease, 'bring-ledger', { entries });
}

/** Empties the ledger, as its author does. */
export function emptyLedger(lease: Lease): Promise<void> {
  return tell(lease, 'erase-ledger', {});
}

async function tell(lease: Lease, kind: string, request: object): Promise<void> {
  await lease.control.evaluate(
    async (message) => {
      const own = globalThis as unknown as OwnWindow;
      const reply = (await (own.browser ?? own.chrome).runtime.sendMessage(message)) as { ok: boolean };
      if (!reply.ok) throw new Error(JSON.stringify(reply));
    },
    { kind, request },
  );
}
