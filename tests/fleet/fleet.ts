import { acceptIndex } from '../../rules/trust/accept-index';
import { acceptPack } from '../../rules/trust/accept-pack';
import { type Follow, newFollow } from '../../rules/trust/follow';
import { taken } from '../rules/trust/channel';
import type { FleetChannel } from './channel';
import { dayOf } from './day';
import type { Answer, Requester } from './requests';

/** When the pack’s new version is published, in seconds of the day. */
export const published = 11 * 3600;

/** One browser in so many verifies everything it is given, as the extension does; the others only keep the ETag. */
const verifying = 1000;

/** What a day came to. */
export interface Day {
  readonly requests: number;
  /** Answers by what they were. */
  readonly unchanged: number;
  readonly indexes: number;
  readonly packs: number;
  readonly peak: { readonly second: number; readonly requests: number; readonly answeredInMs: number };
  /** Browsers that verified what they were given as the extension does; all of them took it. */
  readonly accepted: number;
}

/**
 * Makes the requests of a fleet on one day, second by second of the simulated clock, as fast as they are answered.
 * @throws {Error} where an answer is not what a web server gives for a channel, a browser that verifies does not take it,
 * or the signal says that time is up.
 */
export async function runDay(
  channel: FleetChannel,
  requester: Requester,
  clients: number,
  isSpread: boolean,
  signal: AbortSignal,
): Promise<Day> {
  const seconds = dayOf(clients, isSpread);
  await channel.publish(1, 0);
  const first = await requester.get('/index.jws', '');
  const etags = new Array<string>(clients).fill(first.etag);
  const follows = await verifiers(clients, channel, first);
  const counts = { requests: 0, unchanged: 0, indexes: 0, packs: 0 };
  let peak: Day['peak'] = { second: 0, requests: 0, answeredInMs: 0 };
  let accepted = 0;
  let packFile = '';

  async function fetchFor(client: number, second: number): Promise<number> {
    const index = await requester.get('/index.jws', etags[client] ?? '');
    counts.requests += 1;
    if (index.status === 304) {
      counts.unchanged += 1;
      return 1;
    }
    counts.indexes += 1;
    etags[client] = expectOk(index).etag;
    const pack = await requester.get(`/${packFile}`, '');
    counts.requests += 1;
    counts.packs += 1;
    const follow = follows.get(client);
    expectOk(pack);
    if (follow !== undefined) {
      await accept(follow, index, pack, channel.midnight + second * 1000);
      accepted += 1;
    }
    return 2;
  }

  for (const [second, browsers] of seconds) {
    if (signal.aborted) throw new Error(`Time was up at second ${second} of the day; try fewer --clients.`);
    if (packFile === '' && second >= published) packFile = await channel.publish(2, published);
    const began = performance.now();
    const made = await Promise.all(browsers.map((client) => fetchFor(client, second)));
    const requests = made.reduce((sum, each) => sum + each, 0);
    if (requests > peak.requests) peak = { second, requests, answeredInMs: performance.now() - began };
  }
  if (accepted !== follows.size)
    throw new Error(`${accepted} of ${follows.size} browsers took the new version`);
  return { ...counts, peak, accepted };
}

async function verifiers(
  clients: number,
  channel: FleetChannel,
  first: Answer,
): Promise<Map<number, Follow>> {
  const follows = new Map<number, Follow>();
  for (let client = 0; client < clients; client += verifying) {
    follows.set(client, taken(await acceptIndex(newFollow(channel.pin), first.body, channel.midnight)));
  }
  return follows;
}

/** Verifies an index and its pack as the extension does. @throws {Error} where they are refused. */
async function accept(follow: Follow, index: Answer, pack: Answer, now: number): Promise<void> {
  const following = taken(await acceptIndex(follow, index.body, now));
  taken(await acceptPack(following, 'ministry', pack.body, now));
}

function expectOk(answer: Answer): Answer {
  if (answer.status !== 200 || answer.body.length === 0) throw new Error(`answered ${answer.status}`);
  return answer;
}
