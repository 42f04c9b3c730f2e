import { describe, expect, it } from 'vitest';
import { late } from '../../late-properties';

const code = String.raw`
const top = /\p{Lu}/u;
export const isLetter = (text) => /^\p{L}+$/u.test(text);
export function lastWord(text) { return /\p{L}+$/u.exec(text)?.[0]; }
export const words = (text) => [...text.matchAll(/\p{L}+/gu)].map(([word]) => word);
export const hasCapital = (text) => top.test(text);
`;

describe('regular expressions with properties of Unicode', () => {
  it('answer as they did, however often they are asked', async () => {
    const made = await import(`data:text/javascript,${encodeURIComponent(late(code) ?? '')}`);
    for (let time = 0; time < 3; time += 1) {
      expect(made.isLetter('Größe')).toBe(true);
      expect(made.isLetter('a b')).toBe(false);
      expect(made.lastWord('one two')).toBe('two');
      expect(made.words('one two')).toEqual(['one', 'two']);
      expect(made.hasCapital('one Two')).toBe(true);
    }
  });

  it('are made when they are first asked where they stand in a function and keep no place', () => {
    expect(late(code)).toContain(String.raw`??= new RegExp("^\\p{L}+$", "u")`);
    expect(late(code)).toContain(String.raw`/\p{Lu}/u`);
    expect(late(code)).toContain(String.raw`/\p{L}+/gu`);
  });

  it('are all that is changed', () => {
    expect(late('export const isDigit = (text) => /^[0-9]$/.test(text);')).toBeNull();
  });
});
