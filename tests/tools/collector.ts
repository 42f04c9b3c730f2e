import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import definitions from 'otlp-definitions/build/src/generated/root.js';
import { z } from 'zod';

/**
 * A receiver of OpenTelemetry logs on this machine. What it is sent is judged by OpenTelemetry's own protobuf definitions, as
 * they were published with an earlier `otlp-transformer`; a field that they do not know, or of another type, is refused.
 */

/** How it behaves: `cut` takes a batch, and the connection breaks before it can say so. */
export type Weather =
  | { is: 'up' }
  | { is: 'down' }
  | { is: 'cut' }
  | { is: 'answers'; status: number; retryAfter?: string | undefined }
  | { is: 'redirects'; to: string }
  | { is: 'partly'; rejects: number }
  | { is: 'small'; most: number };

export interface Collector {
  readonly url: string;
  weather: Weather;
  /** Every record that arrived, in the order of arrival, as often as it did. */
  readonly arrived: Received[];
  /** How many requests it was asked, in any weather but `down`. */
  readonly asked: () => number;
  /** The headers of the last request. */
  readonly headers: () => IncomingMessage['headers'];
  stop(): Promise<void>;
}

const attributeSchema = z.object({
  key: z.string(),
  value: z.object({
    stringValue: z.string().optional(),
    intValue: z.string().optional(),
    arrayValue: z.object({ values: z.array(z.object({ stringValue: z.string() })).default([]) }).optional(),
  }),
});
const recordSchema = z.object({
  timeUnixNano: z.string(),
  observedTimeUnixNano: z.string(),
  severityNumber: z.number(),
  severityText: z.string(),
  eventName: z.string(),
  body: z.object({ stringValue: z.string() }),
  attributes: z.array(attributeSchema),
});
export type Received = z.infer<typeof recordSchema>;
const requestSchema = z.object({
  resourceLogs: z.array(
    z.object({
      resource: z.object({ attributes: z.array(attributeSchema) }),
      scopeLogs: z.array(z.object({ logRecords: z.array(recordSchema) })),
    }),
  ),
});

/** As much of the generated definitions as is used here. */
interface Definition {
  fromObject(value: unknown): unknown;
  toObject(message: unknown, options: { longs: StringConstructor }): unknown;
  encode(message: unknown): { finish(): Uint8Array };
  decode(bytes: Uint8Array): unknown;
}
const { ExportLogsServiceRequest: requestDefinition } = (
  definitions as unknown as {
    opentelemetry: { proto: { collector: { logs: { v1: { ExportLogsServiceRequest: Definition } } } } };
  }
).opentelemetry.proto.collector.logs.v1;

/** Starts a receiver at a free port of the loopback. */
export async function startCollector(): Promise<Collector> {
  let asked = 0;
  let headers: IncomingMessage['headers'] = {};
  const collector: Omit<Collector, 'url'> = {
    weather: { is: 'up' },
    arrived: [],
    asked: () => asked,
    headers: () => headers,
    stop: () => stopped(server),
  };
  const server = createServer((request, response) => {
    asked++;
    headers = request.headers;
    void answer(collector, request, response);
  });
  server.on('connection', (socket) => {
    if (collector.weather.is === 'down') socket.destroy();
  });
  // A connection that is kept would outlive a change of weather.
  server.keepAliveTimeout = 1;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(collector, { url: `http://127.0.0.1:${port}/v1/logs` });
}

/** The value of an attribute of a record: text, or numbers as text. */
export function attributeOf({ attributes }: Received, key: string): string | undefined {
  const value = attributes.find((one) => one.key === key)?.value;
  return (
    value?.stringValue ??
    value?.intValue ??
    value?.arrayValue?.values.map(({ stringValue }) => stringValue).join(' ')
  );
}

async function answer(
  collector: Omit<Collector, 'url'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { weather } = collector;
  const body = await bodyOf(request);
  if (weather.is === 'down') return void request.socket.destroy();
  if (weather.is === 'answers') {
    response.writeHead(weather.status, weather.retryAfter ? { 'retry-after': weather.retryAfter } : {}).end();
    return;
  }
  if (weather.is === 'redirects') return void response.writeHead(307, { location: weather.to }).end();
  const records = recordsIn(request, body);
  if (!records) return void response.writeHead(400).end();
  if (weather.is === 'small' && records.length > weather.most) return void response.writeHead(413).end();
  const rejects = weather.is === 'partly' ? weather.rejects : 0;
  collector.arrived.push(...records.slice(rejects));
  if (weather.is === 'cut') return void request.socket.destroy();
  const said =
    rejects > 0 ? { partialSuccess: { rejectedLogRecords: String(rejects), errorMessage: 'no' } } : {};
  response
    .writeHead(200, { 'content-type': 'application/json', connection: 'close' })
    .end(JSON.stringify(said));
}

function recordsIn({ method, url, headers }: IncomingMessage, body: string): Received[] | null {
  if (method !== 'POST' || url !== '/v1/logs' || headers['content-type'] !== 'application/json') return null;
  const sent: unknown = JSON.parse(body);
  const bytes = requestDefinition.encode(requestDefinition.fromObject(sent)).finish();
  const understood = requestDefinition.toObject(requestDefinition.decode(bytes), { longs: String });
  if (plain(understood) !== plain(sent)) return null;
  return requestSchema
    .parse(understood)
    .resourceLogs.flatMap(({ scopeLogs }) => scopeLogs.flatMap(({ logRecords }) => logRecords));
}

/** Whole numbers may be text in OTLP's JSON, and what is nothing may be left out. */
function plain(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === 'number') return String(inner);
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    const pairs = Object.entries(inner).filter(
      ([, one]) => one !== 0 && !(Array.isArray(one) && one.length === 0),
    );
    return Object.fromEntries(pairs.sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

async function stopped(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<unknown>((resolve) => server.close(resolve));
}
