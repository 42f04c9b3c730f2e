import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web server on this machine with a channel's folder, and everything that a bad one does. */
export interface Server {
  /** The address of its folder. */
  readonly address: string;
  readonly files: Map<string, Uint8Array<ArrayBuffer> | string>;
  /** What it does instead of answering with a file; null where it is as it should be. */
  mischief: ((request: IncomingMessage, response: ServerResponse) => void) | null;
  /** The paths that were asked for, each with the status of the answer. */
  readonly asked: string[];
  /** The headers of the last request. */
  headers: IncomingMessage['headers'];
  stop(): Promise<void>;
}

export async function startServer(type = 'application/octet-stream'): Promise<Server> {
  const files = new Map<string, Uint8Array<ArrayBuffer> | string>();
  const web = createServer((request, response) => {
    server.headers = request.headers;
    const name = (request.url ?? '').replace('/rules/', '');
    response.on('finish', () => server.asked.push(`${response.statusCode} ${name}`));
    if (server.mischief) return server.mischief(request, response);
    const file = files.get(name);
    if (file === undefined) return void response.writeHead(404).end();
    const etag = `"${createHash('sha256').update(file).digest('hex').slice(0, 16)}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
    response.writeHead(200, { 'content-type': type, etag }).end(file);
  });
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
  const { port } = web.address() as AddressInfo;
  const server: Server = {
    address: `http://127.0.0.1:${port}/rules/`,
    files,
    mischief: null,
    asked: [],
    headers: {},
    async stop() {
      web.closeAllConnections();
      await new Promise<unknown>((resolve) => web.close(resolve));
    },
  };
  return server;
}
