import { expect } from 'vitest';
import { graceMinistry } from '../tools/sample-identities';
import { scenario } from './driver';
import { eraseLedger, readLedger, seesEntries } from './ledger';

const identity = graceMinistry.id;
const tea = 'Tea is at four on Sunday, and there is cake';

scenario(
  'a post counts once, though the background is stopped before the site has it',
  { sites: ['plain'] },
  async (person, site) => {
    await eraseLedger(person);
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
    await eraseLedger(person);
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
      if (loads === 'refused') expect(await readLedger(person)).toEqual([]);
    }
    expect(await seesEntries(person)).toHaveLength(1);
    expect(await readLedger(person)).toMatchObject([{ site: 'old.reddit.com', kind: 'conversation' }]);
  },
);
