import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Page, pages } from '../pages/build';
import { answer } from '../pages/serve';

/**
 * Serves the playground on a free loopback port: itself at `localhost`, and each page at a host of its own,
 * `x.localhost`, which browsers take to this machine without asking anyone. Answers with the address to open.
 */
export async function servePlayground(): Promise<{ address: string; server: Server }> {
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    const { status, headers, body } = answer(pageAt(address.hostname), address);
    response.writeHead(status, { ...headers, 'cache-control': 'no-store' }).end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}/`, server };
}

function pageAt(host: string): Page {
  const name = host.split('.')[0];
  return pages.find((page) => page === name) ?? 'playground';
}
