import { expect } from 'vitest';
import { scenario } from './driver';
import { Person } from './person';
import { shows, tabsTo } from './tabbing';

/** That the page opens by itself after an installation is seen at each launch: `tests/tools/launch.ts` waits for it. */
scenario(
  'somebody new makes both identities on the first-run page with the keyboard alone, and a draft of the ministry is held',
  { identities: [] },
  async (person) => {
    const welcome = await person.lease.openOwn('welcome.html');
    const keys = new Person(person.lease, welcome);
    await welcome.bringToFront();
    await shows(welcome, /Make both identities/);
    await tabsTo(welcome, /^Your name$/);
    await welcome.keyboard.type('Pat Miller');
    await tabsTo(welcome, /^Your account’s address$/);
    await welcome.keyboard.type('x.com/patmiller');
    await tabsTo(welcome, /^The organisation’s name$/);
    await welcome.keyboard.type('Grace Ministry');
    await tabsTo(welcome, /^Its account’s address$/);
    await welcome.keyboard.type('x.com/graceministry');
    await tabsTo(welcome, /^What kind of organisation/);
    await welcome.keyboard.type('Minis');
    await tabsTo(welcome, /^Make both identities$/);
    await keys.pressesKeys('Enter');
    await shows(welcome, /Ready/);
    await tabsTo(welcome, /^Open x\.com$/);
    await welcome.close();

    await person.opens('x', { as: 'graceministry' });
    await person.types('Beer and burgers on the weekend yum yum');
    await person.pressesKeys('Control+Enter');
    await person.seesHold(/drinking on ministry channels/);
    expect(await person.posted()).toEqual([]);
  },
);
