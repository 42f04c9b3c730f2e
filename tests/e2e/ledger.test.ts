import { expect } from 'vitest';
import type { LedgerEntry } from '../../lib/ledger';
import type { Reply } from '../../lib/messages';
import { graceMinistry } from '../tools/sample-identities';
import { until } from '../tools/until';
import { scenario } from './driver';
import type { Person } from './person';
import type { OwnWindow } from './pool';

const identity = graceMinistry.id;
const tea = 'Tea is at four on Sunday, and there is cake';

function tell<K extends 'read-ledger' | 'erase-ledger'>(person: Person, kind: K): Promise<Reply<K>> {
  return person.lease.control.evaluate(
    async (message) => {
      const own = globalThis as unknown as OwnWindow;
      return (await (own.browser ?? own.chrome).runtime.sendMessage(message)) as never;
    },
    { kind, request: { identity } },
  );
}

async function ledger(person: Person): Promise<readonly LedgerEntry[]> {
  const reply = await tell(person, 'read-ledger');
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
}

/** Waits until something is in the ledger, and answers with all of it. */
const seesEntries = (person: Person) =>
  until('an entry in the ledger', async () => {
    const all = await ledger(person);
    return all.length > 0 ? all : null;
  });

scenario(
  'a post counts once, though the background is stopped before the site has it',
  { sites: ['plain'] },
  async (person, site) => {
    await tell(person, 'erase-ledger');
    await person.opens(site, { query: { slow: '' } });
    await person.types(tea);
    await person.seesChip(/Clear/);
    await person.pressesPost();
    await person.stopsBackground();
    await person.seesPosted();
    expect(await seesEntries(person)).toMatchObject([{ identity, site: 'plain.example', decision: 'clear' }]);
  },
);

scenario(
  'a post that is followed by another page counts once, unless its words still stand there',
  { sites: ['reddit-old'] },
  async (person, site) => {
    await tell(person, 'erase-ledger');
    for (const loads of ['refused', 'sent']) {
      await person.opens(site, { query: { loads } });
      await person.types(tea);
      await person.seesChip(/Clear/);
      const next = person.page.waitForNavigation();
      await person.pressesPost();
      await next;
      await person.seesDraft(loads === 'refused' ? tea : '');
      await person.types('!');
      await person.seesChip(/Clear/);
      if (loads === 'refused') expect(await ledger(person)).toEqual([]);
    }
    expect(await seesEntries(person)).toHaveLength(1);
    expect(await ledger(person)).toMatchObject([{ site: 'old.reddit.com', kind: 'conversation' }]);
  },
);
