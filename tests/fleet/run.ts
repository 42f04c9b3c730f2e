import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startNginx } from '../tools/nginx';
import { newFleetChannel } from './channel';
import { type Day, runDay } from './fleet';
import { type Counted, report } from './report';
import { newRequester } from './requests';
import { writeFigures } from './write';

/** After so long it ends by itself, in ms. */
const limit = 170_000;

const { values } = parseArgs({
  options: { clients: { type: 'string', default: '100000' }, write: { type: 'boolean', default: false } },
});
const clients = Number(values.clients);
if (!Number.isInteger(clients) || clients < 1)
  throw new Error('--clients takes a whole number, such as 1000.');

const end = AbortSignal.timeout(limit);
const spread = await day(true);
const sharp = await day(false);
const text = report(clients, spread, sharp);
console.log(text);
if (values.write) writeFigures(text);

/** One day on a server of its own, with what that server counted. */
async function day(isSpread: boolean): Promise<Counted> {
  const logs = mkdtempSync(join(tmpdir(), 'demarc-fleet-log-'));
  const log = join(logs, 'access.log');
  const channel = await newFleetChannel();
  const nginx = await startNginx(channel.folder, `access_log ${log} counted buffer=256k;`);
  const requester = newRequester(nginx.origin);
  let made: Day;
  try {
    made = await runDay(channel, requester, clients, isSpread, end);
  } finally {
    requester.close();
    await nginx.stop();
    channel.remove();
  }
  const counted = countedIn(readFileSync(log, 'utf8'));
  rmSync(logs, { recursive: true });
  // The first answer, which every browser has from the day before, is none of this day's.
  if (counted.requests !== made.requests + 1) {
    throw new Error(`${made.requests} requests were made, and nginx counted ${counted.requests - 1}`);
  }
  return { ...made, ...counted, requests: made.requests };
}

/** What the server's own log says: each line is the bytes that it received and sent for one request. */
function countedIn(log: string): { requests: number; received: number; sent: number } {
  const lines = log.trimEnd().split('\n').slice(1);
  let received = 0;
  let sent = 0;
  for (const line of lines) {
    const [taken, given] = line.split(' ');
    received += Number(taken);
    sent += Number(given);
  }
  return { requests: lines.length + 1, received, sent };
}
