import { describe, expect, it } from 'vitest';
import { slipsOf } from '../../../rules/match/slips';
import { rarityOf } from '../../../rules/text/vocabulary';
import { newFinder } from '../topics/find-topic';

describe('how people misspell a word', () => {
  it.each([
    ['tequila', ['tequlia', 'tekila', 'tequilla', 'tequla', 'tequela']],
    ['champagne', ['champange', 'shampagne', 'champane']],
    ['guinness', ['guiness', 'guinnes', 'gunness']],
    ['whiskey', ['wiskey', 'whiskye', 'whiksey']],
    ['vodka', ['vodak', 'vodca', 'vdoka']],
    ['alcohol', ['alcahol', 'alcohl', 'alkohol', 'aclohol']],
  ])('%s', (word, slips) => {
    expect(slipsOf(word)).toEqual(expect.arrayContaining(slips));
  });

  it('never makes a word that is another one, nor the word itself', () => {
    for (const word of ['casino', 'heroin', 'lottery', 'whisky', 'martini', 'drunk']) {
      expect(slipsOf(word).filter((slip) => slip === word || rarityOf(slip) !== null)).toEqual([]);
    }
  });

  it('is found where it stands, letter by letter', () => {
    const find = newFinder('alcohol');
    const missed = slipsOf('prosecco').filter((slip) => find(`Some ${slip}, please`).join() !== slip);
    expect(missed).toEqual([]);
  });
});
