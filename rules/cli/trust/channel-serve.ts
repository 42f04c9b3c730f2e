import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { UsageError } from '../load-packs';
import { complain, exit, writeLine } from '../output';
import { indexName, openChannel } from './channel-folder';
import { only, readOptions, wholeNumber } from './options';

const usage = 'Name the channel’s folder: demarc channel serve FOLDER [--port 8787]';

/** Names that a channel's files have; nothing else in the folder is served. */
const served = /^\/([a-z0-9][a-z0-9._-]*\.jws)$/;

/**
 * `demarc channel serve`: the channel under an address of this machine alone, to try it. Returns the exit code once it is
 * stopped.
 * @throws {UsageError} where there is no channel, or the port is taken.
 */
export async function runChannelServe(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, ['port']);
  const folder = only(positionals, usage);
  const port = wholeNumber('port', values.port, 8787, 65_535);
  await openChannel(folder);
  const server = createServer(answerFrom(folder));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new UsageError(`--port ${port}: can't be used (${error.code}). Give another.`)),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  await writeLine(`http://127.0.0.1:${port}/${indexName}: for trying it on this machine. Ctrl+C ends it.`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  server.close();
  server.closeAllConnections();
  return exit.answered;
}

/** Answers as any web server does: with an ETag, and with 304 to who has the file already. */
function answerFrom(folder: string): RequestListener {
  return (request, response) => {
    const [, name = ''] = served.exec(request.url ?? '') ?? [];
    const path = join(folder, name);
    if (name === '' || !existsSync(path)) {
      complain(`404 ${request.url}`);
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not here.\n');
      return;
    }
    const body = readFileSync(path);
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
    const known = request.headers['if-none-match'] === etag;
    const headers = { etag, 'content-type': 'application/jose+json', 'cache-control': 'no-cache' };
    complain(`${known ? 304 : 200} ${request.url}`);
    response.writeHead(known ? 304 : 200, headers).end(known ? undefined : body);
  };
}
