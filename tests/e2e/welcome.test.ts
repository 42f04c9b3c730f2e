import { expect } from 'vitest';
import { scenario } from './driver';
import { Person } from './person';
import { fills, shows, tabsTo } from './tabbing';

/**
 * Presses that the two first identities may take. At 0.28 s a key, for somebody who types seldom, that is 25 s, and 1.35 s to
 * think before each of the six steps (Card, Moran and Newell, “The keystroke-level model”, 1980) is 8 s more: of the minute that
 * it may take, nearly half is left to read the page.
 */
const most = 90;

const fields = [
  [/^Your name$/, 'Pat Miller'],
  [/^Your account’s address$/, 'x.com/patmiller'],
  [/^The organisation’s name$/, 'Grace Ministry'],
  [/^Its account’s address$/, 'x.com/graceministry'],
  [/^What kind of organisation/, 'Minis'],
] as const;

/** That the page opens by itself after an installation is seen at each launch: `tests/tools/launch.ts` waits for it. */
scenario(
  'somebody new makes both identities on the first-run page with the keyboard alone, and a draft of the ministry is held',
  { identities: [] },
  async (person) => {
    const welcome = await person.lease.openOwn('welcome.html');
    const keys = new Person(person.lease, welcome);
    await welcome.bringToFront();
    await shows(welcome, /Make both identities/);
    let pressed = 0;
    for (const [field, typed] of fields) {
      pressed += await tabsTo(welcome, field);
      pressed += await fills(welcome, typed);
    }
    pressed += await tabsTo(welcome, /^Make both identities$/);
    await keys.pressesKeys('Enter');
    expect(pressed + 1).toBeLessThanOrEqual(most);
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
