import { describe, expect, it } from 'vitest';
import { late } from '../../late-properties';

const code = String.raw`
const capital = /\p{Lu}/u;
const capitals = /\p{Lu}/gu;
const small = /^\p{Ll}/u;
const digit = /\p{Nd}/u;
export const mark = /^\p{P}$/u;
export const isLetter = (text) => /^\p{L}+$/u.test(text);
export function lastWord(text) { return /\p{L}+$/u.exec(text)?.[0]; }
export const words = (text) => [...text.matchAll(/\p{L}+/gu)].map(([word]) => word);
export function nextLetter(text) { const letter = /\p{L}/gu; letter.test(text); return letter.exec(text)?.[0]; }
export const hasCapital = (text) => capital.test(text);
export const capitalsIn = (text) => text.match(capitals);
export const nextCapital = (text) => capitals.exec(text)?.[0];
export const forms = () => [{ pattern: capital }];
export const isSame = (text, small) => small === text;
export const isSmall = (text) => small.test(text);
export const isNumber = (text) => digit.test(text);
export const digits = () => ({ digit });
`;
const made = late(code) ?? '';

describe('regular expressions with properties of Unicode', () => {
  it('answer as they did, however often they are asked', async () => {
    const module = await import(`data:text/javascript,${encodeURIComponent(made)}`);
    for (let time = 0; time < 3; time += 1) {
      expect(module.mark.test('!')).toBe(true);
      expect(module.isLetter('Größe')).toBe(true);
      expect(module.isLetter('a b')).toBe(false);
      expect(module.lastWord('one two')).toBe('two');
      expect(module.words('one two')).toEqual(['one', 'two']);
      expect(module.nextLetter('ab')).toBe('b');
      expect(module.hasCapital('one Two')).toBe(true);
      expect(module.capitalsIn('One Two')).toEqual(['O', 'T']);
      expect(module.forms()[0].pattern.test('One')).toBe(true);
      expect(module.isSame('one', 'one')).toBe(true);
      expect(module.isSmall('one')).toBe(true);
      expect(module.isNumber('7')).toBe(true);
      expect(module.digits().digit.test('7')).toBe(true);
    }
    expect([1, 2, 3].map(() => module.nextCapital('One Two'))).toEqual(['O', 'T', undefined]);
  });

  it('are made when they are first asked where they stand in a function, and anew each time where they keep a place', () => {
    expect(made).toContain(String.raw`??= new RegExp("^\\p{L}+$", "u")).test(text)`);
    expect(made).toContain(String.raw`matchAll(new RegExp("\\p{L}+", "gu"))`);
  });

  it('are made when they are first asked where they are constants of a module', () => {
    expect(made).toContain(String.raw`??= new RegExp("\\p{Lu}", "u")).test(text)`);
    expect(made).toContain(String.raw`??= new RegExp("\\p{Lu}", "gu")).exec(text)`);
    expect(made).not.toContain(String.raw`/\p{Lu}/`);
  });

  it('stay as they are where others know them too, or their name may be that of something else', () => {
    expect(made).toContain(String.raw`export const mark = /^\p{P}$/u`);
    expect(made).toContain(String.raw`const small = /^\p{Ll}/u`);
    expect(made).toContain(String.raw`const digit = /\p{Nd}/u`);
  });

  it('are all that is changed', () => {
    expect(late('export const isDigit = (text) => /^[0-9]$/.test(text);')).toBeNull();
  });
});
