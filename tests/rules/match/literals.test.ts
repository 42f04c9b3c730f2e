import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newLiterals } from '../../../rules/match/literals';

describe('looking for literals', () => {
  const literals = newLiterals([['abc', 'xyz'], ['ABCD'], ['heron']]);
  it('tells the groups of which one occurs, also within words and in any case', () => {
    expect([...literals.find('xAbCdx')].sort()).toEqual([0, 1]);
    expect([...literals.find('project HERON')]).toEqual([2]);
    expect([...literals.find('he ron ab')]).toEqual([]);
    expect([...newLiterals([]).find('abc')]).toEqual([]);
  });

  it('finds letters beyond ASCII, and ASCII ones that only the lower case has', () => {
    const others = newLiterals([['n’t '], ['straße'], ['kelvin'], ['istanbul'], ['ÉCOLE']]);
    expect(others.find('I don’t know, ISN’T it')).toEqual([0]);
    expect(others.find('HauptSTRAßE')).toEqual([1]);
    expect(others.find('\u212aelvin')).toEqual([2]);
    expect(others.find('une École')).toEqual([4]);
  });

  it('finds what looking for each string alone finds', () => {
    const letters = fc.stringMatching(/^[abİ\u212aKké’ ]{0,40}$/);
    const strings = fc.array(fc.stringMatching(/^[abkKié’ ]{3,5}$/), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(letters, fc.array(strings, { minLength: 1, maxLength: 4 }), (text, groups) => {
        const lower = text.toLowerCase();
        const expected = groups.flatMap((group, index) =>
          group.some((string) => lower.includes(string.toLowerCase())) ? [index] : [],
        );
        expect([...newLiterals(groups).find(text)].sort()).toEqual(expected);
      }),
    );
  });
});
