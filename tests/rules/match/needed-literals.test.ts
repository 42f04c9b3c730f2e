import { describe, expect, it } from 'vitest';
import { neededLiterals } from '../../../rules/match/needed-literals';

describe('the literals that a pattern needs', () => {
  it.each([
    ['Project Heron', [['project heron']]],
    ['case no\\. \\d+', [['case no. ']]],
    ['(?:guaranteed|promised) returns?', [['guaranteed return', 'promised return']]],
    ['colou?r', [['color', 'colour']]],
    ['x+abcd', [['abcd']]],
    ['(abc)*defg', [['defg']]],
    ['(?P<n>abc)d', [['abcd']]],
    ['[^]abc]xyz', [['xyz']]],
    [
      '\\byou (?:should|must)\\b[^.]{0,15}\\b(?:buy|sell)\\b',
      [
        ['you should', 'you must'],
        ['buy', 'sell'],
      ],
    ],
    ['abc(?:x|defg)|hij', [['abcx', 'abcdefg', 'hij']]],
    ["n[’']t [a-c-]x", [["n't ax", "n't bx", "n't cx", "n't -x", 'n’t ax', 'n’t bx', 'n’t cx', 'n’t -x']]],
    ['(?:1st|[7-9]th) grade', [['1st grade', '7th grade', '8th grade', '9th grade']]],
    ['abc[a-z]def[^x]ghi[\\w]jkl', [['abc'], ['def'], ['ghi'], ['jkl']]],
    [
      'case(?: no| number|) ?#',
      [['case #', 'case#', 'case no #', 'case no#', 'case number #', 'case number#']],
    ],
  ])('of %s are %j', (pattern, literals) => {
    const byFirst = (sets: readonly (readonly string[])[] | undefined) =>
      (sets ?? []).map((set) => [...set].sort()).sort();
    expect(byFirst(neededLiterals(pattern)?.sets)).toEqual(byFirst(literals));
  });

  it.each([['\\d{4}'], ['abc|\\d'], ['(abc)?'], ['ab'], ['a{3}'], ['(?i)'], ['\\Qa.b\\E'], ['']])(
    'of %s can not be told',
    (pattern) => {
      expect(neededLiterals(pattern)).toBeNull();
    },
  );

  it('are told apart from shorter ones, which stand in every match too', () => {
    expect(neededLiterals('[$£] ?\\d+ award')).toMatchObject({ sets: [[' award']], short: [['$', '£']] });
  });

  it.each([
    ['abcd', 4, 0],
    ['\\babc\\d{2,5}', 13, 0],
    ['abc(?:defg|h){2}', 11, 0],
    ['abc[a-z]+ ?\\w*', 4, 2],
    ['abc\\S*', Number.POSITIVE_INFINITY, 0],
    ['abc(?:de )+', Number.POSITIVE_INFINITY, 0],
    ['abc[^.]+', Number.POSITIVE_INFINITY, 0],
  ])('of %s have a match of at most %d units and %d runs', (pattern, units, runs) => {
    expect(neededLiterals(pattern)?.size).toEqual({ units, runs });
  });
});
