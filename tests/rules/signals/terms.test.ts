import { describe, expect, it } from 'vitest';
import { findingsOf, packOf } from '../try';
import { lists } from './lists';

lists(
  'terms',
  { dont: { terms: ['raffle', 'silent auction'] } },
  [
    ['Join the raffle tonight', ['raffle']],
    ['Two raffles and a Silent Auction', ['raffles', 'Silent Auction']],
    ['🎉 raffle 🎉', ['raffle']],
  ],
  ['The giraffe is new', 'A silent film, then an auction', ''],
);

describe('terms with replacements', () => {
  const pack = packOf({ dont: { terms: { customer: 'guest', customers: 'guests' } } });
  const fixesOf = (text: string) => findingsOf(pack, text).map(({ fixes }) => fixes.map((fix) => fix.text));

  it('offers the word in the case of the author', () => {
    expect(fixesOf('customers')).toEqual([['guests']]);
    expect(fixesOf('Customers welcome')).toEqual([['Guests']]);
    expect(fixesOf('ALL CUSTOMERS')).toEqual([['GUESTS']]);
  });

  it('says what the code says instead', () => {
    expect(findingsOf(pack, 'a customer')[0]?.why).toBe('This code says “guest” instead of “customer”.');
  });

  it('offers no fix that makes another finding', () => {
    const both = packOf({ dont: { terms: { client: 'customer', customer: 'guest' } } });
    expect(findingsOf(both, 'a client')[0]?.fixes).toEqual([]);
    expect(findingsOf(both, 'a customer')[0]?.fixes.map((fix) => fix.text)).toEqual(['guest']);
  });
});
