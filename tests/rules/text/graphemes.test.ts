import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemesIn, graphemesOf } from '../../../rules/text/graphemes';

/** What joins its neighbours to one character, or is taken for it: line breaks, marks, joiners, flags, number signs, letters. */
const joining = [
  '\r',
  '\n',
  'a',
  'é',
  'e\u0301',
  '\u200D',
  '👩',
  '🇩',
  '🇪',
  '\u0600',
  '1',
  '\u0D4E',
  '한',
  '\u1100',
  '\u1161',
  '’',
  '\uD83D',
];
const texts = fc.array(fc.oneof(fc.constantFrom(...joining), fc.string({ unit: 'binary', maxLength: 3 })), {
  maxLength: 12,
});

describe('the graphemes around an offset', () => {
  it('begin and end where the platform says, at every offset of any text', () => {
    fc.assert(
      fc.property(texts, (pieces) => {
        const text = pieces.join('');
        const { floor, ceil } = graphemesOf(text);
        const edges = [...[...graphemesIn(text)].map(({ index }) => index), text.length];
        for (let offset = 0; offset <= text.length; offset++) {
          expect(floor(offset)).toBe(edges.findLast((edge) => edge <= offset));
          expect(ceil(offset)).toBe(edges.find((edge) => edge >= offset));
        }
      }),
    );
  });
});
