import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { copy } from '../tools/clipboard';
import { graceMinistry } from '../tools/sample-identities';
import { scenario } from './driver';
import { Person } from './person';
import { everywhere } from './places';
import { holds, shows, tabsTo } from './tabbing';

/**
 * Keys that may be pressed from the list of rules to the rules taken. At 0.28 s a key, for somebody who types seldom, and
 * 1.35 s to think before each of the six steps (Card, Moran and Newell, “The keystroke-level model”, 1980), that is under half
 * a minute, which leaves two and a half to read what was proposed.
 */
const most = 60;

const written = readFileSync('tests/rules/conduct/documents/ministry.md', 'utf8');

scenario(
  'the owner pastes a written code of conduct and has it guarding a compose box, with the keyboard alone',
  { identities: [everywhere({ ...graceMinistry, packs: [] })] },
  async (person) => {
    const options = await person.lease.openOwn('options.html#codes');
    const keys = new Person(person.lease, options);
    await options.bringToFront();
    await shows(options, /Rules in force/);
    let pressed = await tabsTo(options, /^From a written code$/);
    await keys.pressesKeys('Enter');
    await shows(options, /The code in plain English/);
    pressed += await tabsTo(options, /^The code in plain English$/);
    await copy(person.lease.engine, person.lease.control, written);
    await keys.pressesKeys('Control+v');
    await holds(options, written);
    pressed += await tabsTo(options, /^Read it$/);
    await keys.pressesKeys('Enter');
    await shows(options, /\d+ of \d+ sentences can be checked/);
    pressed += await tabsTo(options, /^Take \d+ rules$/);
    await keys.pressesKeys('Enter');
    // Beside Tab: Enter three times, and one chord.
    expect(pressed + 5).toBeLessThanOrEqual(most);
    await shows(options, /Your own: yours to change/);
    await options.close();

    await person.opens('x', { as: 'graceministry' });
    await person.types('Beer and burgers on the weekend yum yum');
    await person.pressesKeys('Control+Enter');
    await person.seesHold(/alcohol|drink/i);
    expect(await person.posted()).toEqual([]);
  },
);
