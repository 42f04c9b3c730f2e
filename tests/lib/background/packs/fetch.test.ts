// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Fetched, fetchFile } from '../../../../lib/background/packs/fetch';
import { type Server, startServer } from './server';

let server: Server;

beforeEach(async () => {
  server = await startServer();
  server.files.set('index.jws', 'a signed file');
});
afterEach(() => server.stop());

const fetched = (more: { most?: number; etag?: string; patience?: number } = {}) =>
  fetchFile(`${server.address}index.jws`, { most: 1_000, ...more });
const problem = (of: Fetched) => (of.kind === 'failed' ? of.why.id : of.kind);

describe('a file from a server that nobody trusts', () => {
  it('is fetched whole, with its ETag, and not again while that is the same', async () => {
    const file = await fetched();
    expect(file.kind === 'new' && new TextDecoder().decode(file.bytes)).toBe('a signed file');
    const etag = file.kind === 'new' ? (file.etag ?? '') : '';
    expect(await fetched({ etag })).toEqual({ kind: 'same' });
    server.files.set('index.jws', 'another');
    expect(problem(await fetched({ etag }))).toBe('new');
  });

  it('is asked for with nothing of the person', async () => {
    await fetched();
    expect(server.headers).not.toHaveProperty('cookie');
    expect(server.headers).not.toHaveProperty('referer');
  });

  it('is given up as soon as it is longer than it may be, also where it never ends', async () => {
    expect(problem(await fetched({ most: 5 }))).toBe('packs_too_large');
    server.mischief = (_, response) => {
      const more = () => response.write('x'.repeat(1_000), () => setImmediate(more));
      response.on('close', () => response.destroy());
      more();
    };
    expect(problem(await fetched({ most: 100_000 }))).toBe('packs_too_large');
  });

  it('is given up where its server answers slowly for ever, or never', async () => {
    server.mischief = (_, response) => {
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(drip));
    };
    expect(problem(await fetched({ patience: 300 }))).toBe('packs_slow');
    server.mischief = () => undefined;
    expect(problem(await fetched({ patience: 300 }))).toBe('packs_slow');
  });

  it('is not looked for at another address', async () => {
    const other = await startServer();
    try {
      other.files.set('index.jws', 'elsewhere');
      for (const status of [301, 302, 303, 307, 308]) {
        server.mischief = (_, response) =>
          response.writeHead(status, { location: `${other.address}index.jws` }).end();
        expect(problem(await fetched())).toBe('packs_redirected');
      }
      expect(other.asked).toEqual([]);
    } finally {
      await other.stop();
    }
  });

  it('is not taken where its server says that it is something else', async () => {
    for (const type of ['text/html', 'text/html; charset=utf-8', 'application/javascript', 'image/png']) {
      server.mischief = (_, response) => response.writeHead(200, { 'content-type': type }).end('x');
      expect(problem(await fetched())).toBe('packs_type');
    }
    for (const type of ['application/json', 'application/jose+json', 'text/plain; charset=utf-8']) {
      server.mischief = (_, response) => response.writeHead(200, { 'content-type': type }).end('x');
      expect(problem(await fetched())).toBe('new');
    }
  });

  it('is not there where its server says so, or says that it is the same though nobody had it', async () => {
    for (const status of [204, 206, 304, 404, 500, 503]) {
      server.mischief = (_, response) => response.writeHead(status).end();
      expect(await fetched()).toMatchObject({
        kind: 'failed',
        why: { id: 'packs_status', values: { status } },
      });
    }
  });

  it('is not there where no server is, or it breaks off', async () => {
    server.mischief = (request) => request.socket.destroy();
    expect(problem(await fetched())).toBe('packs_unreachable');
    server.mischief = (request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => request.socket.destroy());
    };
    expect(problem(await fetched())).toBe('packs_unreachable');
  });
});
