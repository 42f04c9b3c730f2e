import { describe, expect, it } from 'vitest';
import { builtInTopicIds } from '../../../rules/built-in';
import { newFinder } from './find-topic';

/** Notices and facts as organisations post them, with the topics that they may be of: none but what is theirs. */
const everyday: [string, string[], string[]][] = [
  [
    'a neighbour',
    ['personal-life', 'self-promotion'],
    [
      'Burgers on the weekend. See you there.',
      'I took the stairs today.',
      'It takes about an hour.',
      'The bus stops right outside the hall.',
      'The window seat is mine today.',
      'He is the one in the red coat.',
      'She said she would call back.',
      'My cat sleeps all day.',
      'The lift is back in service.',
      'I need a new pair of shoes.',
    ],
  ],
  [
    'a ministry',
    ['religion'],
    [
      'He descended into hell and rose again',
      'Choir practice is moved to Thursday',
      'On the third day he rose again from the dead',
      'Bible study moves to the small hall this week',
      'The car park is closed, please use the school’s',
      'The flower rota for March is by the door',
    ],
  ],
  [
    'a bank',
    [],
    [
      'Online banking is down for maintenance on Sunday from two to five',
      'A standing order is not a direct debit',
      'Our branch on High Street opens at nine',
    ],
  ],
  [
    'a clinic',
    [],
    [
      'Flu vaccines are available from Monday, no appointment needed',
      'Visiting hours are from two to six',
      'High blood pressure often has no symptoms',
    ],
  ],
  [
    'a school',
    [],
    [
      'The gym floor is being replaced',
      'Snow day: lessons are online',
      'Parents’ evening is on the fourteenth',
    ],
  ],
  [
    'a law firm',
    [],
    [
      'You have the right to remain silent',
      'The deadline to appeal is thirty days',
      'Power of attorney in plain words',
    ],
  ],
  [
    'a restaurant',
    ['alcohol'],
    [
      'The smoked brisket takes fourteen hours',
      'Death by chocolate for two',
      'Table for six at eight, see you then',
    ],
  ],
  [
    'a software company',
    [],
    [
      'Fixed a memory leak in the worker pool',
      'Master is now called main',
      'The update will restart your computer',
      'Breaking change: the old endpoint is gone',
    ],
  ],
  [
    'a city hall',
    ['politics'],
    [
      'Bins are collected on Thursday this week',
      'The burst pipe on Oak Road has been repaired',
      'Road works on the ring road until Friday',
    ],
  ],
  [
    'a manual of software',
    [],
    [
      'If the token has expired, the gateway refuses the call and asks you to log in again.',
      'The hook warns you when a dependency of the effect is missing from its list.',
      'This method is unsafe and has been deprecated since version 3. Do not use it in new code.',
      'Without a lock file your build may fail, because a package that you depend on was changed.',
      'You can’t rely on the order of the keys, so sort them before you compare.',
      'Fixed a bug that made the worker hang when the disk was full.',
      'The client waits for the server, and if there is no answer within a second it gives up and returns an error.',
      'A majority of the nodes must agree before the leader may commit an entry.',
      'The security policy of the page blocks scripts that come from another host.',
      'Your package won’t be found unless its name is in the index.',
      'The check is skipped if the branch has no changes, which saves time on every run.',
      'We found that the slow part was not the query but the way in which its results were sorted.',
    ],
  ],
  [
    'a textbook',
    [],
    [
      'The patient was given the drug for ten days, after which the fever was gone.',
      'No effect was seen in the group that had been given water.',
      'Lead is poisonous and was banned from paint in most countries.',
      'A divorce ends the marriage, and a will made before it may lose its force.',
    ],
  ],
  [
    'a manual of machines',
    [],
    [
      'The motor is damaged if it runs without oil for more than a minute.',
      'Rust attacks iron that is wet, and it spreads below the paint.',
      'When the alarm code is wrong three times, the door stays shut for a minute.',
    ],
  ],
  ['a charity', ['sponsorship'], ['We planted a thousand oaks', 'A bed costs twenty pounds a night']],
];

describe.each(everyday)('what %s says every day', (_, theirs, sentences) => {
  const finders = builtInTopicIds()
    .filter((topic) => topic !== 'self-promotion' && !theirs.includes(topic))
    .map((topic) => ({ topic, find: newFinder(topic) }));

  it.each(sentences)('is of no topic but theirs: %s', (text) => {
    expect(finders.filter(({ find }) => find(text).length > 0).map(({ topic }) => topic)).toEqual([]);
  });
});
