import type { LedgerEntry } from '../../ledger';

/** How much of the past somebody asks for: what is of the last so many milliseconds, and the newest whatever their age. */
export interface Window {
  readonly posts: number;
  /** Milliseconds. */
  readonly span: number;
}

interface Known {
  /** Newest first. */
  entries: LedgerEntry[];
  /** What was asked for: so many of them, and all since then. */
  readonly count: number;
  readonly since: number;
}

/** The newest entries of each identity as they were last read, so that a check seldom waits for the database. */
export class Remembered {
  private readonly known = new Map<string, Known>();

  /** What was asked for, newest first; null where that much is not at hand. */
  within(identity: string, count: number, since: number): readonly LedgerEntry[] | null {
    const known = this.known.get(identity);
    if (!known || known.count < count || known.since > since) return null;
    const end = known.entries.findIndex(({ time }, at) => at >= count && time < since);
    return end < 0 ? known.entries : known.entries.slice(0, end);
  }

  /** Everything that there is of an identity since then, and at least the newest so many. */
  keep(identity: string, entries: readonly LedgerEntry[], count: number, since: number): void {
    this.known.set(identity, { entries: [...entries], count, since });
  }

  /** One more went out. */
  add(entry: LedgerEntry): void {
    const known = this.known.get(entry.identity);
    if (!known) return;
    const at = known.entries.findIndex((one) => isBefore(one, entry));
    known.entries = known.entries.toSpliced(at < 0 ? known.entries.length : at, 0, entry);
  }

  /** Something else changed. */
  forget(): void {
    this.known.clear();
  }
}

function isBefore(one: LedgerEntry, other: LedgerEntry): boolean {
  return one.time < other.time || (one.time === other.time && one.id < other.id);
}
