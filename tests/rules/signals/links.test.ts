import { lists } from './lists';

lists(
  'links to',
  { dont: { links: { to: ['rival.example'] } } },
  [
    ['see https://rival.example/x', ['https://rival.example/x']],
    ['see https://www.Rival.example:443', ['https://www.Rival.example:443']],
  ],
  ['see https://notrival.example', 'see https://grace.example/?u=rival.example', 'rival'],
);
lists(
  'links except',
  { dont: { links: { except: ['grace.example'] } } },
  [['https://other.example and https://events.grace.example/a', ['https://other.example']]],
  ['https://grace.example'],
);
lists(
  'shortened links',
  { dont: { links: { shorteners: true } } },
  [['https://bit.ly/3xyz', ['https://bit.ly/3xyz']]],
  ['https://orbit.ly/3xyz'],
);
lists(
  'insecure links',
  { dont: { links: { insecure: true } } },
  [['http://a.example', ['http://a.example']]],
  ['https://a.example'],
);
lists(
  'links over',
  { dont: { links: { over: 1 } } },
  [['https://a.example https://b.example', ['https://b.example']]],
  ['https://a.example'],
);
