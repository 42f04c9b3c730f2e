import { describe, expect, it } from 'vitest';
import { anyOf, mayHold, wordsOfPhrase } from '../../../rules/match/phrase-words';
import { findPhrase } from '../../../rules/match/phrases';

describe('the words that every match of a phrase has one of', () => {
  it.each([
    ['(vote|voting) (for|against) #Person+', ['vote', 'votin']],
    ['^[drinking] (a|an) (#Noun|#Adjective)+ by', ['drinkin']],
    ['lift (our|a) [<what>(glass|pint of stout)]', ['glass', 'stout']],
    ['(we|they) will .', null],
    ['(get|{drink}) (drunk)? #Noun', null],
    ['#Pronoun !really endorse*', null],
  ])('are told of %s', (pattern, words) => {
    expect(wordsOfPhrase(pattern)).toEqual(words);
  });

  it.each([
    ['Vote now', true],
    ['We DEVOTE ourselves', true],
    ['Stop votin’ for them', true],
    ['Vöte now', true],
    ['V.o.t.e. now', true],
    ['Elect them – today’s the day 🎉', false],
  ])('may stand in “%s”: %s', (sentence, may) => {
    expect(mayHold(sentence, anyOf(['vote', 'votin']))).toBe(may);
  });

  it('are asked for before a sentence is tagged, and change nothing that is found', () => {
    const pattern = '(i|we) (hate|despise) [#Noun+]';
    expect(findPhrase('We hate mondays', pattern)).toEqual([{ start: 8, end: 15 }]);
    expect(findPhrase('We love mondays', pattern)).toEqual([]);
  });
});
