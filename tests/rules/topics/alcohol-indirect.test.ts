import { describe, expect, it } from 'vitest';
import { newFinder } from './find-topic';

const said = [
  'two schooners and a parmy at the bowlo, life is good',
  'Picked up my 60 day chip tonight, one day at a time',
  'AA mtg tonight, number fifty',
  'grandad takes a small sherry before bed and the doctor has given up',
  'Found a 1996 Bordeaux behind the boiler, drinkable or vinegar?',
  'Funny how it is never Kevin’s round when it is his round',
  'mothers ruin and a slice of cucumber, it counts as salad',
  'Diageo warns on profit as spirits sales fall',
  'my aunt was 3x over the lmt when they stopped her',
  'woke up fully dressed with a kebab in my pocket',
  'blackout city again, no memory of getting home',
  'first tray of jäger is on me',
  'six months without a drop and still counting',
  'he blew twice the legal limit on the way to court',
  'popped the bubbly on the new doorstep',
  'akpeteshie is no joke, two tots and you speak in tongues',
  'crate of Star finished before the jollof came',
  'decanted the claret an hour early like a grown-up',
  'liver cirrhosis took my dad at 52',
  'homebrew batch three tastes of bananas',
];

const unsaid = [
  'Gin, our rescue tabby, has learnt to open the fridge',
  'Jack Daniels from our year has qualified as a vet',
  'Rum lot, those new neighbours',
  'the mimosa tree in the front yard is in bloom',
  'The Hangover is still the funniest film of them all',
  'Rose gold or silver for the bracelet?',
  'drinking enough water has fixed my headaches',
  'last year a third of all food was wasted',
  'two pints of milk and a loaf, please',
  'a van cut me off on the roundabout',
  'first round of interviews done, second round on friday',
  'the children got sloshed by a bus driving through a puddle',
  'he was barred from the country for life',
  'the tinny sound of an old radio',
  'John blew a tyre on the ring road',
  'not a drop of rain since easter',
  'good old fashioned manners cost nothing',
  'my brew is getting cold, get off the phone',
];

describe('the topic alcohol where no drink is named, or one is and is none', () => {
  const find = newFinder('alcohol');
  it.each(said)('finds it in “%s”', (text) => {
    expect(find(text)).not.toEqual([]);
  });
  it.each(unsaid)('leaves “%s”', (text) => {
    expect(find(text)).toEqual([]);
  });
});
