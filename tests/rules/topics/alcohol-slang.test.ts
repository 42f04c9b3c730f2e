import { describe, expect, it } from 'vitest';
import { newFinder } from './find-topic';

const said = [
  'day two of a bender',
  'got lashed at the reunion',
  'sinking tins on the canal',
  'he downed that in one',
  'my AA sponsor called',
  'the barman cut me off',
  'the bar is open and the band is on',
  'overindulged last night, head is banging',
  'sorry to my liver after last night',
  '#wastedaf',
  "wine'o'clock already",
  'hammered by noon on race day',
  'wines and spirits from the corner shop',
  'two rounds in and we are singing',
  'a bubbly toast to the new flat',
  'down it freshers',
  'jagermiester on an empty stomach',
  'one more margerita',
  'chardonay in the fridge',
  'he blew twice the limit',
  'pitchers half price on the patio',
  '#tipsyaf',
  'pished on hogmanay, as ever',
  'kegstand record broken',
  'home plastered in a taxi',
  'froffs after cricket',
  'schooners at the bowls club',
  'a cheeky bev before the game',
  'sunday sesh, who is in',
  'it is your shout lads',
  'three pints deep already',
  'she went on a bender in Vegas',
  'he drinks like a sailor',
  'a bucket of coronas by the sea',
  'glass of fizz on arrival',
  'cider in the beer garden',
  'white lightning in a jar, straight from the still',
  'breathalysed on my way to work',
  'pivo with the neighbours',
  'gin and a good book',
  'cocktailing in Shoreditch',
  'I am the drunkest bridesmaid',
  'we barhopped through Lisbon',
];

const notSaid = [
  'lashed the tent to the roof rack',
  'tins for the food bank',
  'kegs of gunpowder below deck',
  'a pub key in the ssh agent',
  'the pub/sub queue is full',
  'the bar is open on the new flute',
  'my liver test came back fine',
  'a big night out at the opera',
  'Martina and Klaus came for dinner',
  'whisk the whites until stiff',
  'Brewers win in extra innings',
  'the train to Hanover is late',
  'IPA symbols for vowels',
  'the bars and areas of the chart',
  'a home-brewed script that renames photos',
  'two rounds in and the boxer is down',
  '#snapshot of the day',
  'a fender bender on Route 9',
  'Bender is the best robot',
  'three sheets of paper per pupil',
  'the hair of the dog is all over my coat',
  'Doctor Tea is a big coffee drinker',
  'apple cider donuts at the mill',
  'jam sesh in the garage',
  'such a lush garden in June',
  'had one too many meetings today',
  'our puppy Whiskey turned one',
  'Brandy the horse won',
  'ask Margarita from accounts',
  'my shout-out to the nurses',
  'she calls the shots here',
  'a flight of stairs and a white lightning bolt',
  'the coach is on the wagon ride too',
  'a powder keg of a debate',
];

describe('the topic alcohol in slang, inflected, and beside names', () => {
  const find = newFinder('alcohol');

  it.each(said)('is found in “%s”', (text) => {
    expect(find(text)).not.toEqual([]);
  });

  it.each(notSaid)('is not found in “%s”', (text) => {
    expect(find(text)).toEqual([]);
  });
});
