import { describe, expect, it } from 'vitest';
import { newLiterals } from '../../../rules/match/literals';
import { neededLiterals } from '../../../rules/match/needed-literals';

describe('the literals that a pattern needs', () => {
  it.each([
    ['Project Heron', ['project heron']],
    ['case no\\. \\d+', ['case no. ']],
    ['(?:guaranteed|promised) returns?', ['guaranteed', 'promised']],
    ['colou?r', ['colo']],
    ['x+abcd', ['abcd']],
    ['(abc)*defg', ['defg']],
    ['(?P<n>abc)d', ['abc']],
    ['[^]abc]xyz', ['xyz']],
  ])('of %s are %j', (pattern, literals) => {
    expect(neededLiterals(pattern)).toEqual(literals);
  });

  it.each([['\\d{4}'], ['abc|\\d'], ['(abc)?'], ['ab'], ['a{3}'], ['(?i)'], ['\\Qa.b\\E'], ['']])(
    'of %s can not be told',
    (pattern) => {
      expect(neededLiterals(pattern)).toBeNull();
    },
  );
});

describe('looking for literals', () => {
  const literals = newLiterals([['abc', 'xyz'], ['ABCD'], ['heron']]);
  it('tells the groups of which one occurs, also within words and in any case', () => {
    expect([...literals.find('xAbCdx')].sort()).toEqual([0, 1]);
    expect([...literals.find('project HERON')]).toEqual([2]);
    expect([...literals.find('he ron ab')]).toEqual([]);
    expect([...newLiterals([]).find('abc')]).toEqual([]);
  });
});
