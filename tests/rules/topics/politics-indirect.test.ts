import { describe, expect, it } from 'vitest';
import { newFinder } from './find-topic';

const said = [
  'the education secretary has never set foot in a state school',
  'those corporately funded candidates all voted the same way',
  'the party drifts rightward every year',
  'leave the EU they said, it will be easy they said',
  'my taxes pay for that road and I am glad of it',
  'they gave themselves a pay rise and shut the library',
  'redrawn the map so that my street is in another county',
  'rent freeze passed by one vote after three years of cold meetings',
  'hands off our NHS',
  'the book bans reached our district last night',
  'repeal it and put nothing in its place, people will die',
  'lost my SNAP because I worked one extra shift',
  'recess appointments so that nobody has to ask him anything',
  'an asylum hotel on the ring road and flags on every lamp post',
  'canvassed two streets in the rain for a woman nobody has heard of',
  'section 114 notice, the whole borough is broke',
  'Kemi against Sir Keir again on Wednesday, popcorn ready',
];

const unsaid = [
  'Media briefing at the congress on lung cancer, 6:15 pm, RSVP to our press office',
  'Notre assemblée générale se tiendra en mai',
  'a perfect score in LGBT equality at work for the third year',
  'job fair for veterans at our Boston branch',
  'we thank the government of Peru and our partners for the vaccines',
  'what role can government play in new ideas? our panel on Friday',
  'how middle class families expect to pay for college',
  'our climate change initiative reached its goal a year early',
  'Blair Witch and a blanket',
  'labour was nineteen hours and he is perfect',
  'a landslide win for the under tens',
  'he is a liberal tipper and a conservative driver',
  'day six of the war on slugs',
];

describe('the topic politics where no word says it alone', () => {
  const find = newFinder('politics');
  it.each(said)('finds it in “%s”', (text) => {
    expect(find(text)).not.toEqual([]);
  });
  it.each(unsaid)('leaves “%s”', (text) => {
    expect(find(text)).toEqual([]);
  });
});
