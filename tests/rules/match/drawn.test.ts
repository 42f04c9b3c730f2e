import { describe, expect, it } from 'vitest';
import { newTerms } from '../../../rules/match/terms';
import { readText } from '../../../rules/text/reading';

const builder = newTerms();
const names = ['beer', 'wine', 'vodka', 'tequila', 'drunk', 'hungover', 'liquor'];
for (const name of names) builder.add(name, 'none');
const terms = builder.build();
const found = (text: string) =>
  terms.find(readText(text)).map(({ term, start, end }) => [names[term], text.slice(start, end)]);

describe('a word with letters that are drawn with symbols', () => {
  it.each([
    ['|3eer', 'beer'],
    ['\\/odka', 'vodka'],
    ['v0|)ka', 'vodka'],
    ['vod|<a', 'vodka'],
    ['\\/\\/ine', 'wine'],
    ['wi|\\|e', 'wine'],
    ['|-|ungover', 'hungover'],
    ['dr|_|nk', 'drunk'],
    ['liqu()|2', 'liquor'],
  ])('%j is found whole', (written, name) => {
    expect(found(`more ${written}, now`)).toEqual([[name, written]]);
  });

  it.each(['| beer-like | b |', 'a|3|c', 'if (a || b) {}', 'C:\\\\wi\\ne.exe', '\\o/', '/\\/\\', '|_|'])(
    'is not seen in %j',
    (text) => {
      expect(found(text).filter(([, written]) => written !== 'beer')).toEqual([]);
    },
  );
});

describe('a word with a letter blotted out, or with pictures for letters', () => {
  it.each([
    ['b_er', 'beer'],
    ['w■ne', 'wine'],
    ['vod•a', 'vodka'],
    ['te#uila', 'tequila'],
    ['v0d|<@', 'vodka'],
    ['l!qu0®', 'liquor'],
    ['🇧🇪🇪🇷', 'beer'],
    ['乃乇乇尺', 'beer'],
    ['v⭕dka', 'vodka'],
    ['b👏e👏e👏r', 'beer'],
    ['w ✨ i ✨ n ✨ e', 'wine'],
    ['V0DK4', 'vodka'],
    ['HUNG0V3R', 'hungover'],
    ['WlNE', 'wine'],
    ['tequiIa', 'tequila'],
    ['ωιηє', 'wine'],
  ])('%j is found whole', (written, name) => {
    expect(found(`more ${written}, now`)).toEqual([[name, written]]);
  });

  it.each(['b_', 'w■■e', '乃乇', '👏 b 👏 e', 'snake_case_er'])('is not seen in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a word that ends in a symbol for a letter', () => {
  it.each([
    ['vodk@', 'vodka'],
    ['tequil@', 'tequila'],
    ['bee®', 'beer'],
  ])('%j is found with it', (written, name) => {
    expect(found(`the ${written}!`)).toEqual([[name, written]]);
  });

  it.each(['US$ 5€ 5£', 'Acme® and Acme™', 'name@', 'a@b.example'])('is not seen in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a word with symbols among its letters', () => {
  it.each([
    ['w¡ne', 'wine'],
    ['vo∂ka', 'vodka'],
    ['vo*dka', 'vodka'],
    ['vo\ufeffdka', 'vodka'],
    ['b|e|e|r', 'beer'],
    ['b*e*e*r', 'beer'],
    ['b+e+e+r', 'beer'],
    ['вєєя', 'beer'],
    ['7e9uila', 'tequila'],
    ['d2unk', 'drunk'],
  ])('%j is found', (written, name) => {
    expect(found(`so ${written} now`)).toEqual([[name, written]]);
  });

  it('is found with a bracket around each of its letters', () => {
    expect(found('(b)(e)(e)(r)')).toEqual([['beer', 'b)(e)(e)(r']]);
  });
});

it('trade marks and copyright signs are no emoji', () => {
  expect(readText('Acme® © 2026 ™').emoji).toEqual([]);
});
