import { lists } from './signals/lists';

const beer = { terms: ['beer'] };
const friday = { terms: ['friday'] };

lists('all', { dont: { all: [beer, friday] } }, [['friday beer', ['beer']]], ['beer', 'friday']);
lists('any', { dont: { any: [beer, friday] } }, [['friday beer', ['friday', 'beer']]], ['monday tea']);
lists(
  'near',
  { dont: { near: { words: 2, all: [{ terms: ['guaranteed'] }, { terms: ['return'] }] } } },
  [['guaranteed high returns', ['guaranteed high returns']]],
  ['guaranteed satisfaction and we take all returns'],
);
lists(
  'unless',
  { dont: { ...beer, unless: ['root beer'] } },
  [['root beer and beer', ['beer']]],
  ['root beer'],
);
lists(
  'unless anywhere',
  { dont: { ...beer, unless: { anywhere: ['21+'] } } },
  [['beer', ['beer']]],
  ['beer for all 21+'],
);
lists(
  'unless nearby',
  { dont: { ...beer, unless: { nearby: 1, of: ['no'] } } },
  [['no dogs but a lot of beer', ['beer']]],
  ['no more beer'],
);
lists(
  'unless an expression',
  { dont: { ...beer, unless: { pattern: 'beer \\d+' } } },
  [['beer', ['beer']]],
  ['beer 12'],
);
lists('when', { dont: { ...beer, when: friday } }, [['beer on friday', ['beer']]], ['beer on monday']);
lists(
  'where',
  {
    dont: beer,
    where: { kinds: ['reply'], audience: ['public'], sites: ['social.example'], accounts: ['@grace'] },
  },
  [
    [
      {
        text: 'beer',
        kind: 'reply',
        site: 'www.social.example',
        account: { host: 'social.example', handle: 'grace' },
      },
      ['beer'],
    ],
  ],
  [
    'beer',
    {
      text: 'beer',
      kind: 'reply',
      site: 'other.example',
      account: { host: 'social.example', handle: 'grace' },
    },
    {
      text: 'beer',
      kind: 'reply',
      site: 'social.example',
      account: { host: 'social.example', handle: 'dave' },
    },
    {
      text: 'beer',
      kind: 'reply',
      audience: 'direct',
      site: 'social.example',
      account: { host: 'social.example', handle: 'grace' },
    },
  ],
);
