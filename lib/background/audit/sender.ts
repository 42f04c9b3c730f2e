import type { AuditLog, Sending } from './log';
import { type Outcome, requestOf, send } from './otlp';

/** Sends what is recorded to the collector that a policy names: in batches, in order, until each was taken. */

/** A collector of OpenTelemetry logs. */
export interface Collector {
  /** Its whole address, such as `https://logs.example/v1/logs`. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** What the sending needs to know of where it runs. */
export interface Here {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** From 0 to 1, to spread a fleet. */
  readonly chance: () => number;
  /** Whether the browser lets us reach this address. */
  readonly mayReach: (url: string) => Promise<boolean>;
  /** Demarc's own version. */
  readonly version: string;
}

/** Milliseconds after a first failed attempt; doubled after each further one, up to the longest. */
const firstWait = 15_000;
const longestWait = 60 * 60 * 1_000;
/** A collector may ask for a day; what lies further ahead was noted by a clock that was wrong. */
const longestAsked = 24 * 60 * 60 * 1_000;

/**
 * Sends all that is due. Answers with the epoch milliseconds at which it is to be called again; null where nothing is left.
 * A batch counts as sent only once the collector has said so: whatever stops us before makes us send it again, with the same
 * `log.record.uid` in each record.
 */
export async function sendDue(log: AuditLog, collector: Collector, here: Here): Promise<number | null> {
  for (;;) {
    const sending = await log.sending(collector.url);
    const { entries, upTo } = await log.unsent(sending.batch);
    if (upTo === (await log.standing()).sent) return null;
    const now = here.now();
    const isFar = sending.notBefore > now + 2 * longestAsked;
    if (sending.notBefore > now && !isFar) return sending.notBefore;
    if (!(await here.mayReach(collector.url))) {
      return put(log, failed(sending, { why: 'no-leave', status: null, wait: null }, here));
    }
    const outcome =
      entries.length === 0
        ? ({ kind: 'taken', refused: 0 } as const)
        : await send(collector.url, collector.headers ?? {}, requestOf(entries, here.version), now);
    const next = after(sending, outcome, entries.length, here);
    if (next.notBefore > now) return put(log, next);
    await log.noteSending(next, outcome.kind === 'taken' || next.refused > sending.refused ? upTo : 0);
  }
}

/** How sending stands after an outcome. */
function after(sending: Sending, outcome: Outcome, count: number, here: Here): Sending {
  const well = { ...sending, attempts: 0, notBefore: 0, problem: null };
  switch (outcome.kind) {
    case 'taken':
      return { ...well, refused: sending.refused + Math.min(outcome.refused, count) };
    case 'too-large':
      // One entry that is too large by itself will never be taken, and must not stand in the way of all others.
      if (count <= 1) return { ...well, refused: sending.refused + 1 };
      return { ...well, batch: Math.max(1, Math.floor(count / 2)) };
    case 'later':
      return failed(sending, outcome, here);
  }
}

function failed(
  sending: Sending,
  {
    why,
    status,
    wait,
  }: { why: NonNullable<Sending['problem']>['why']; status: number | null; wait: number | null },
  { now, chance }: Here,
): Sending {
  const time = now();
  const doubled = Math.min(firstWait * 2 ** sending.attempts, longestWait);
  const base = why === 'refuses' || why === 'no-leave' ? longestWait : doubled;
  // Half of it is by chance, so that a fleet does not come back in one moment; what the collector asks for is never cut short.
  const rest = Math.max(base * (0.5 + chance() / 2), Math.min(wait ?? 0, longestAsked) * (1 + chance() / 10));
  const since = sending.problem?.why === why ? sending.problem.since : time;
  return {
    ...sending,
    attempts: sending.attempts + 1,
    notBefore: time + rest,
    problem: { why, status, since },
  };
}

async function put(log: AuditLog, sending: Sending): Promise<number> {
  await log.noteSending(sending);
  return sending.notBefore;
}
