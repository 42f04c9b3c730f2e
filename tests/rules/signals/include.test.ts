import { expect, it } from 'vitest';
import { findingsOf, packOf } from '../try';
import { lists } from './lists';

lists(
  'include',
  { do: { include: ['#ad', '#sponsored', 'paid partnership'], when: { terms: ['@acme', 'acme'] } } },
  [['Thanks to Acme for the tents!', ['Acme']]],
  ['Thanks to Acme! #ad', 'Acme tents, a Paid Partnership', 'Thanks to all'],
);
lists(
  'include of a hashtag',
  { do: { include: ['#ad'], when: { terms: ['acme'] } } },
  [
    ['Acme: an ad for tents', ['Acme']],
    ['Acme #adventure', ['Acme']],
  ],
  ['Acme #AD'],
);
lists(
  'include within the first characters',
  { do: { include: { any: ['ad'], 'within-first': 10 }, when: { terms: ['acme'] } } },
  [['Acme tents are great, ad', ['Acme']]],
  ['Ad: acme tents'],
);
lists(
  'include before the first link',
  { do: { include: { any: ['#ad'], 'before-link': true }, when: { terms: ['acme'] } } },
  [['Acme https://acme.example #ad', ['Acme']]],
  ['#ad Acme https://acme.example', 'Acme #ad'],
);
lists(
  'include outside of a pile of hashtags',
  { do: { include: { any: ['#ad'], pile: 3 }, when: { terms: ['acme'] } } },
  [['Acme #run #gym #ad #fit', ['Acme']]],
  ['Acme #ad in #run and #gym and #fit', 'Acme #run #ad'],
);

it('names the first few of many that would do', () => {
  const rule = {
    do: { include: ['21+', '21 +', '21 and over', '18+', 'of legal age'], when: { terms: ['beer'] } },
  };
  expect(findingsOf(packOf(rule), 'Half price beer')[0]?.why).toBe(
    'None of 21+, 21 +, 21 and over, or … stands here.',
  );
});
