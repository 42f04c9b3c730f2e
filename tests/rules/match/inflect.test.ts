import { describe, expect, it } from 'vitest';
import { formsOf } from '../../../rules/match/inflect';

describe('the forms of a noun', () => {
  it.each([
    ['beer', 'beer beers'],
    ['brewery', 'brewery breweries'],
    ['day', 'day days'],
    ['church', 'church churches'],
    ['glass', 'glass glasses'],
    ['knife', 'knife knives'],
    ['woman', 'woman women'],
    ['barman', 'barman barmen'],
    ['human', 'human humans'],
    ['potato', 'potato potatoes'],
    ['casino', 'casino casinos'],
  ])('%s', (noun, forms) => {
    expect(formsOf(noun, 'noun')).toEqual(forms.split(' '));
  });
});

describe('the forms of a verb', () => {
  it.each([
    ['drink', ['drinks', 'drank', 'drunk', 'drinking', 'drinkin']],
    ['chug', ['chugs', 'chugged', 'chugging']],
    ['brew', ['brews', 'brewed', 'brewing']],
    ['smoke', ['smokes', 'smoked', 'smoking']],
    ['party', ['parties', 'partied', 'partying']],
    ['panic', ['panics', 'panicked', 'panicking']],
    ['agree', ['agrees', 'agreed', 'agreeing']],
    ['die', ['dies', 'died', 'dying']],
    ['visit', ['visits', 'visited', 'visiting']],
    ['overdrink', ['overdrinks', 'overdrank', 'overdrunk', 'overdrinking']],
    ['mix', ['mixes', 'mixed', 'mixing']],
    ['quit', ['quits', 'quit', 'quitting']],
    ['add', ['adds', 'added', 'adding']],
  ])('%s', (verb, forms) => {
    expect(formsOf(verb, 'verb')).toEqual(expect.arrayContaining([verb, ...forms]));
  });
});

describe('a word that is not inflected', () => {
  it('has one form', () => {
    expect(formsOf('beer', 'none')).toEqual(['beer']);
  });

  it('is one that is not plain English letters', () => {
    expect(formsOf('пиво', 'noun')).toEqual(['пиво']);
  });
});
