import { expect, it } from 'vitest';
import { z } from 'zod';
import { confidential } from '../../../rules/signals/confidential';
import { lists } from './lists';

lists(
  'confidential',
  { level: 'block', dont: { confidential: ['Project Heron', 'Globex'] } },
  [
    ['project heron ships', ['project heron']],
    ['We met GLOBEX today', ['GLOBEX']],
  ],
  ['A heron in the park', 'Our project'],
);

const terms = confidential.schema(z);

it('takes terms without the space around them', () => {
  expect(terms.parse([' Heron ', 'Globex'])).toEqual(['Heron', 'Globex']);
});

it.each([
  [['Heron', ' H '], 1, />=2 characters/],
  [['x'.repeat(201), 'Heron'], 0, /<=200 characters/],
  [['Heron', 7], 1, /expected string/],
])('names the term of %j that is none', (given, at, why) => {
  expect(terms.safeParse(given).error?.issues).toEqual([
    expect.objectContaining({ path: [at], message: expect.stringMatching(why) }),
  ]);
});

it('asks for at least one and for at most 100,000 terms', () => {
  expect(terms.safeParse([]).success).toBe(false);
  expect(terms.safeParse(Array(100_001).fill('Heron')).success).toBe(false);
});
