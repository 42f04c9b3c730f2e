import { describe, expect, it } from 'vitest';
import { newFinder } from './find-topic';

const said = [
  'he was on the gargle from the throw-in',
  'esky full of coldies and nowhere to be',
  'off the sauce until my birthday, wish me strength',
  'got maggot at the cup day lunch',
  'absolutely locked coming home from the session',
  'feeling seedy after the footy trip',
  'she blew 0.14 at the checkpoint and cried',
  'alcohol-free january lasted until the ninth',
  'our alcohol-free month starts on monday',
  'i dranked far too much at the barbie',
  'fond of a drop, my uncle Pat',
  'six cans of Dutch Gold and a view of the canal',
  'charged with OWI after hitting a mailbox',
  'a malört at the end of every wake',
  'be er in the fridge, help yourself',
  'passed out after the work do, woke up in the lift',
  'two-for-one pitchers of sangria before six',
  'rye n ginger by the wood stove',
];

const unsaid = [
  'Captain Morgan captained the second eleven',
  'Johnnie Walker retired after forty years on the radio',
  'Lager and Pilsner are the names of the two new ponies',
  'Bacardi is my cousin’s married name',
  'Cognac, France has a lovely market on Saturdays',
  'Whiskey Creek burst its banks again',
  'Brandy’s album came out when I was nine',
  'Tito’s birthday is on Sunday, bring a swimsuit',
  'the choir sang Tequila at the summer fair',
  'Chianti the whippet is looking for a sofa',
  'be er, how do I put this, kind',
  'the toddlers sloshed through every puddle',
  'pa rum pum pum from the reception class',
  'we had a few words with the landlord about the boiler',
  'had a few too many pakoras at the mela',
  'drunk on the smell of fresh bread',
  'my printer is drunk, it prints upside down',
  'the under-tens got hammered 11-0',
  'steak and ale pie with peas',
  'Drunken noodles with extra basil',
  'try drinking vinegar for that cough',
  'somebody locked the door last night and lost the key',
  'the pitcher threw eight innings after the game plan changed',
  'chin-ups at the bar in the park, barbell after',
];

describe('the topic alcohol in the slang of many countries, and in what only sounds like it', () => {
  const find = newFinder('alcohol');
  it.each(said)('finds it in “%s”', (text) => {
    expect(find(text)).not.toEqual([]);
  });
  it.each(unsaid)('leaves “%s”', (text) => {
    expect(find(text)).toEqual([]);
  });
});
