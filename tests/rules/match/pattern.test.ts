import fc from 'fast-check';
import { RE2JS } from 're2js';
import { expect, it } from 'vitest';
import { readPattern } from '../../../rules/match/pattern';

const patterns = [
  '\\byou (?:should|must|have to)\\b[^.!?\\n]{0,15}\\b(?:buy|sell|sell off)\\b',
  '\\bvote (?:for|against) (?-i:[A-Z][a-z]+)',
  '^vote for \\w+$',
  '(?:case|docket)(?: no\\.?| #)? ?#?[A-Z]{0,4}-?\\d[\\d-]{3,}\\b',
  '(?:not|never)\\b[^.!?]{0,20}(?:100%|safe)|food waste',
  'abc.*xyz',
  '\\babc\\B.{0,3}',
];
const words = [
  ...[
    'you ',
    'should ',
    'must ',
    'buy',
    'sell',
    'sell off',
    'vote ',
    'for ',
    'against ',
    'Mary',
    'case',
    ' no. ',
    'docket #',
  ],
  ...[
    '1234-5',
    '-',
    'not ',
    'never ',
    'safe',
    '100%',
    'food waste',
    'abc',
    'xyz',
    ' ',
    '\n',
    '. ',
    '😀',
    'ſ',
    'İ',
    'x',
    'é',
  ],
];

it('finds round the literals of a pattern exactly what it finds in the whole text', () => {
  const filler = fc.integer({ min: 0, max: 60 }).map((length) => 'so on '.repeat(length));
  const text = fc.array(
    fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: filler }),
    {
      maxLength: 40,
    },
  );
  fc.assert(
    fc.property(fc.constantFrom(...patterns), text, (source, parts) => {
      const whole = parts.join('');
      expect(readPattern(source).find(whole)).toEqual(everyMatch(source, whole));
    }),
    { numRuns: 600 },
  );
});

it('finds what lies far behind another match', () => {
  const text = `you should buy it. ${'And so on. '.repeat(200)}You must sell 😀.`;
  expect(
    readPattern(patterns[0] ?? '')
      .find(text)
      .map(({ start, end }) => text.slice(start, end)),
  ).toEqual(['you should buy', 'You must sell']);
});

function everyMatch(source: string, text: string): { start: number; end: number }[] {
  const matcher = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE).matcher(text);
  const found: { start: number; end: number }[] = [];
  while (matcher.find())
    if (matcher.end() > matcher.start()) found.push({ start: matcher.start(), end: matcher.end() });
  return found;
}
