import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { confidential } from '../../../rules/signals/confidential';
import { zod } from '../../../rules/zod';
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

describe('a confidential list', () => {
  const own = confidential.schema(zod);
  const plain = z.array(z.string().trim().min(2).max(200)).min(1).max(100_000);
  const term = fc.oneof(
    fc.string({ maxLength: 4 }),
    fc.string({ minLength: 198, maxLength: 203 }),
    fc.constantFrom(' a ', '  ab', 'ab\n'),
  );

  it('is read, and refused with the same words, as if each term were checked by itself', () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 4 }), (terms) => {
        const [ours, theirs] = [own.safeParse(terms), plain.safeParse(terms)];
        expect(ours.data).toEqual(theirs.data);
        expect(ours.error?.issues).toEqual(theirs.error?.issues);
      }),
    );
  });

  it.each([[['Heron', 3]], [null], ['Heron'], [Array(100_001).fill('Heron')]])(
    'refuses what is no such list',
    (terms) => {
      expect(own.safeParse(terms).error?.issues).toEqual(plain.safeParse(terms).error?.issues);
    },
  );
});
