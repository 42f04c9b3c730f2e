import { JsonLogsSerializer } from '@opentelemetry/otlp-transformer';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { z } from 'zod';
import { canonical, type Entry } from '../../../rules/audit/entry';
import { bytesWithin } from '../body';

/**
 * Entries as OpenTelemetry logs over HTTP (OTLP/HTTP, JSON), and what a collector answers.
 *
 * What goes over the wire is written and read by OpenTelemetry's own `otlp-transformer` and `resources` (3.3 KB gzipped). The
 * sending itself is ours, though `exporter-logs-otlp-http` would weigh only 4.5 KB more and runs in a worker, because of what it
 * needs: it keeps its queue and its retries in memory and gives a batch up within its time limit of ten seconds, while a
 * background is stopped at any line and collectors are down for hours; its `fetch` transport drops the body of the answer, so
 * that a partial success is taken for a whole one; and it follows redirects to other hosts.
 */

type Records = Parameters<typeof JsonLogsSerializer.serializeRequest>[0];

const info = 9;
/** Milliseconds that a collector may take to answer. A browser stops a background that does nothing else for 30 seconds. */
const patience = 20_000;
/** Bytes of an answer that are read; a partial success takes some hundred. */
const longestAnswer = 64 * 1024;

/** What became of a batch. */
export type Outcome =
  | { readonly kind: 'taken'; readonly refused: number }
  | { readonly kind: 'too-large' }
  | {
      readonly kind: 'later';
      readonly why: 'unreachable' | 'busy' | 'refuses';
      readonly status: number | null;
      /** Milliseconds that the collector asks to be left alone; null where it does not say. */
      readonly wait: number | null;
    };

/** The body of a request. `version` is Demarc's own. */
export function requestOf(entries: readonly Entry[], version: string): Uint8Array<ArrayBuffer> {
  const resources = new Map<string, ReturnType<typeof resourceFromAttributes>>();
  const scope = { name: 'demarc.audit', version };
  const records = entries.map((entry): Records[number] => {
    const resource =
      resources.get(entry.chain) ??
      resourceFromAttributes({
        'service.name': 'demarc',
        'service.version': version,
        'service.instance.id': entry.chain,
      });
    resources.set(entry.chain, resource);
    return recordOf(entry, resource, scope);
  });
  return new Uint8Array(JsonLogsSerializer.serializeRequest(records) ?? []);
}

/**
 * One entry as a log record. Its body is the text that its hash is made of. `log.record.uid` is OpenTelemetry's own name for
 * what tells two of the same record: a collector may drop a record that it has, which an answer that got lost makes us send
 * again.
 */
function recordOf(
  entry: Entry,
  resource: Records[number]['resource'],
  instrumentationScope: Records[number]['instrumentationScope'],
): Records[number] {
  const time: [number, number] = [Math.floor(entry.time / 1_000), (entry.time % 1_000) * 1_000_000];
  return {
    hrTime: time,
    hrTimeObserved: time,
    severityNumber: info,
    severityText: 'INFO',
    eventName: 'demarc.decision',
    body: canonical(entry),
    resource,
    instrumentationScope,
    attributes: {
      'log.record.uid': entry.hash,
      'demarc.chain': entry.chain,
      'demarc.seq': entry.seq,
      'demarc.previous': entry.previous,
      'demarc.identity.id': entry.identity.id,
      'demarc.identity.name': entry.identity.name,
      'demarc.site': entry.site ?? '',
      'demarc.decided': entry.decided,
      'demarc.rules': entry.rules.map(({ pack, version, rule }) => `${pack}@${version ?? '-'}/${rule}`),
      'demarc.reason': entry.reason,
    },
    droppedAttributesCount: 0,
  };
}

/** Sends one batch and waits for what becomes of it; never rejects. `time`: epoch milliseconds, for dates in the answer. */
export async function send(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array<ArrayBuffer>,
  time: number,
): Promise<Outcome> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
      // What is recorded goes to the address that the admin named, and to no other.
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    });
    const answer = (await bytesWithin(response, longestAnswer)) ?? new Uint8Array();
    return response.ok ? { kind: 'taken', refused: refusedIn(answer) } : notTaken(response, time);
  } catch {
    return { kind: 'later', why: 'unreachable', status: null, wait: null };
  }
}

/** What OTLP says may be tried again is tried soon; for what it says may not, somebody has to mend something first. */
function notTaken({ status, headers }: Response, time: number): Outcome {
  if (status === 413) return { kind: 'too-large' };
  const isBusy = [408, 429, 502, 503, 504].includes(status);
  const wait = waitIn(headers.get('retry-after'), time);
  return { kind: 'later', why: isBusy ? 'busy' : 'refuses', status, wait };
}

/** The milliseconds of a Retry-After, which says seconds or a date. */
function waitIn(header: string | null, time: number): number | null {
  if (header === null) return null;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : Number.NaN;
  const wait = Number.isNaN(seconds) ? Date.parse(header) - time : seconds * 1_000;
  return Number.isFinite(wait) && wait >= 0 ? wait : null;
}

/** As OTLP's JSON has it: 64-bit numbers may come as text. */
const answerSchema = z.object({
  partialSuccess: z.object({ rejectedLogRecords: z.coerce.number().int().min(0).default(0) }),
});

/** How many records a collector says that it did not take; OTLP forbids to send these again. */
function refusedIn(answer: Uint8Array): number {
  const read = answerSchema.safeParse(JsonLogsSerializer.deserializeResponse(answer));
  return read.success ? read.data.partialSuccess.rejectedLogRecords : 0;
}
