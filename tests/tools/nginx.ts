import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { installPackages, mayInstall } from './debian';
import { until } from './until';

/** A web server that runs for a test, on this machine alone. */
export interface Nginx {
  readonly origin: string;
  stop(): Promise<void>;
}

const remedy =
  'Install nginx (on Debian or Ubuntu: sudo apt-get install nginx-light), or set NGINX_PATH to its binary.';

/**
 * The part of the configuration that a channel needs, as the guide for admins gives it: the index may be kept for a few
 * minutes, a pack for ever, since a changed one has another name.
 */
export const channelConfig = readFileSync(new URL('../../docs/nginx-channel.conf', import.meta.url), 'utf8');

/**
 * Serves a folder by nginx as a channel is served.
 * @param more further lines of the server's configuration; a log of the format `counted` says the bytes of each request
 * @throws {Error} where there is no nginx and none can be installed, or it does not start.
 */
export async function startNginx(root: string, more = ''): Promise<Nginx> {
  const binary = ensureNginx();
  const port = await freePort();
  const home = mkdtempSync(join(tmpdir(), 'demarc-nginx-'));
  // Its worker may run as another user, who has to be let in.
  chmodSync(home, 0o755);
  chmodSync(root, 0o755);
  const file = join(home, 'nginx.conf');
  writeFileSync(file, configOf(root, port, home, more));
  const child = spawn(binary, ['-p', home, '-c', file, '-e', join(home, 'error.log')], { stdio: 'ignore' });
  const origin = `http://127.0.0.1:${port}`;
  await until(`nginx at ${origin}`, async () => {
    if (child.exitCode !== null) throw new Error(readFileSync(join(home, 'error.log'), 'utf8'));
    return (await fetch(`${origin}/-/up`)).ok;
  });
  return { origin, stop: () => stopped(child, home) };
}

async function stopped(child: ChildProcess, home: string): Promise<void> {
  if (child.exitCode === null) {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  }
  rmSync(home, { recursive: true, force: true });
}

function ensureNginx(): string {
  const found = findNginx();
  if (found !== null) return found;
  if (!mayInstall()) throw new Error(`No nginx on this machine. ${remedy}`);
  installPackages(['nginx-light'], 'No nginx on this machine.', remedy);
  const installed = findNginx();
  if (installed === null) throw new Error(remedy);
  return installed;
}

function findNginx(): string | null {
  const { NGINX_PATH: named, PATH = '' } = process.env;
  if (named !== undefined) return named;
  const folders = [...PATH.split(delimiter), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];
  return folders.map((folder) => join(folder, 'nginx')).find((file) => existsSync(file)) ?? null;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

function configOf(root: string, port: number, home: string, more: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
daemon off;
worker_processes 1;
pid ${home}/pid;
error_log ${home}/error.log;
events { worker_connections 1024; }
http {
  log_format counted '$request_length $bytes_sent';
  access_log off;
  keepalive_requests 100000000;
${temporary.map((name) => `  ${name}_temp_path ${home}/${name};`).join('\n')}
  server {
    listen 127.0.0.1:${port} backlog=4096;
    server_name localhost;
    root ${root};
    location = /-/up { access_log off; return 200; }
${channelConfig}
${more}
  }
}
`;
}
