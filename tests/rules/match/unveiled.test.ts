import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unveiled } from '../../../rules/match/unveiled';
import { readText } from '../../../rules/text/reading';

const said = (text: string): string | undefined => unveiled(readText(text))?.reading.text;

describe('a text in disguise', () => {
  it.each([
    ['n0t publ1c yet', 'not public yet'],
    ['we s1gned the c0ntract', 'we signed the contract'],
    ['b.o.o.k n.o.w!', 'book now!'],
    ['L.A.Y.O.F.F.S next week', 'layoffs next week'],
    ['s o t i r e d today', 'so tired today'],
    ['#sundayroastwithmyfamily ❤️', 'sunday roast with my family ❤️'],
    ['(thiiiis is baaaad)', '(this is bad)'],
    ['a r*bbish film', 'a rubbish film'],
  ])('says of "%s" what is meant', (text, meant) => {
    expect(said(text)).toBe(meant);
  });

  it.each([
    'The 2nd of 3 trains left at 5pm from gate 10b',
    'My mp3 player and the b12 cost 20k',
    'See https://t.co/l1nk and ask @t0m',
    'Version v1.2.3 of es6 is out',
    'We met in the U.S.A. and a U.K. pub',
    '#London #tea #Demarc',
    "It's *great* and she said so",
    '',
  ])('has nothing to say of "%s"', (text) => {
    expect(said(text)).toBeUndefined();
  });

  it('knows where in the author’s text each word stands', () => {
    const text = 'So, l4yoffs at mine: #notpublicyet';
    const clear = unveiled(readText(text));
    const word = clear?.reading.text.indexOf('public') ?? -1;
    const { start, end } = clear?.written(word, word + 'public'.length) ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toBe('#notpublicyet');
  });

  it.each(['So', 'mine', 'from two to four', 'today'])(
    'leaves “%s” where it stands beside a disguise',
    (words) => {
      const text = 'So, l4yoffs at mine: #notpublicyet from two to four, b.o.o.k today';
      const clear = unveiled(readText(text));
      const at = clear?.reading.text.indexOf(words) ?? -1;
      const { start, end } = clear?.written(at, at + words.length) ?? { start: 0, end: 0 };
      expect(text.slice(start, end)).toBe(words);
    },
  );

  it('stays within any text, and says the same twice', () => {
    const pieces = fc.constantFrom(
      'l1nk',
      '#notpublicyet',
      'b.o.o.k',
      's o t i r e d',
      'baaaad',
      '👩‍👩‍👧',
      '“0ff”',
      ' ',
      '\n',
      '(',
      'ß1',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
      fc.array(pieces, { maxLength: 12 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(text, (value) => {
        const clear = unveiled(readText(value));
        if (clear === null) return;
        const { text: made, words } = clear.reading;
        expect(unveiled(readText(value))?.reading.text).toBe(made);
        for (let word = 0; word < words.count; word++) {
          const { start, end } = clear.written(words.starts[word] ?? 0, words.ends[word] ?? 0);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(value.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
