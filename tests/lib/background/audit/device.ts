import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';

type Log = import('../../../../lib/background/audit/log').AuditLog;

/** A browser profile with an IndexedDB of its own, empty, and a clock and chances that a test holds. */
export interface Device {
  now: number;
  /** Opens the log as a background that was just started does: nothing is known to it but what is stored. */
  start(): Promise<Log>;
}

export function newDevice(now = 1_700_000_000_000): Device {
  vi.stubGlobal('indexedDB', new IDBFactory());
  return {
    now,
    async start() {
      vi.resetModules();
      const { AuditLog } = await import('../../../../lib/background/audit/log');
      return new AuditLog();
    },
  };
}
