import type { LedgerEntry } from '../../lib/ledger';
import type { Kind, Reply, Request } from '../../lib/messages';
import { graceMinistry } from '../tools/sample-identities';
import { plainPost } from '../tools/sample-post';
import { until } from '../tools/until';
import type { Person } from './person';
import type { OwnWindow } from './pool';

/** What scenarios ask of the ledger and tell it, as the options page does, about the posts of Grace Ministry. */

const identity = graceMinistry.id;

/** A promotion of theirs, as the ledger has it. */
export const promotion: LedgerEntry = {
  ...plainPost,
  id: 'sale',
  time: Date.now(),
  identity,
  operator: null,
  site: 'x.com',
  kind: 'promotion',
  rules: [],
  decision: 'clear',
};

function tell<K extends Kind>(person: Person, kind: K, request: Request<K>): Promise<Reply<K>> {
  return person.lease.control.evaluate(
    async (message) => {
      const own = globalThis as unknown as OwnWindow;
      return (await (own.browser ?? own.chrome).runtime.sendMessage(message)) as never;
    },
    { kind, request },
  );
}

/** A ledger outlasts a scenario: the next one begins with none. */
export const eraseLedger = (person: Person) => tell(person, 'erase-ledger', { identity });

/** Everything that is in the ledger, newest first. */
export async function readLedger(person: Person): Promise<readonly LedgerEntry[]> {
  const reply = await tell(person, 'read-ledger', { identity });
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
}

/** Waits until so much is in the ledger, and answers with all of it. */
export const seesEntries = (person: Person, count = 1) =>
  until(`${count} in the ledger`, async () => {
    const all = await readLedger(person);
    return all.length >= count ? all : null;
  });

/** Has so many posts like that one come in, so many milliseconds apart before it. */
export const bringPostsLike = (person: Person, entry: LedgerEntry, count: number, apart = 3_600_000) =>
  tell(person, 'bring-ledger', {
    entries: Array.from({ length: count }, (_, at) => ({
      ...entry,
      id: `${entry.id} ${at}`,
      time: entry.time - (at + 1) * apart,
    })),
  });
