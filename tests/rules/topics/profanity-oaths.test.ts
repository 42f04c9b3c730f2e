import { describe, expect, it } from 'vitest';
import { newFinder } from './find-topic';

const said = [
  'bloody brilliant, that',
  "that's bloody expensive",
  'not bloody likely',
  'it was abso-bloody-lutely fine',
  'the boiler is buggered',
  'buggered if I know',
  'sod it, I am off',
  'you lucky sod',
  'a miserable git lives there',
  'you stupid git',
  'what a tit he is',
  'oh balls, missed it',
  'the film was a headfuck',
  'a brainfuck of a plot',
  'unfuck this situation, please',
  'un-fucking-believable scenes',
  'fxck this queue',
  'fk off with your adverts',
  'cold asf in here',
  'holyfuckingshit they won',
  'what a turdburger',
];

const notSaid = [
  'a bloody nose after rugby',
  'One Bloody Mary, please',
  'Bloody Sunday was in 1972',
  'the bloody battle of the Somme',
  'git commit, git push and home',
  'Git is a version control system',
  'the slag heap behind the mine',
  'a slag heap was made into a park',
  'shag pile carpet',
  'a shag dries its wings',
  'tennis balls and bats',
  'a great tit and a coal tit',
  'nob hill at dusk',
  'a knob of butter',
  'laid fresh sod on the lawn',
  'Brainfuck is a language with eight commands',
  'FK Partizan won at home',
  'Dick and Dom are on tour',
  'a sob story',
  'Kiss the ring',
];

describe('milder and British oaths, compounds and short forms', () => {
  const find = newFinder('profanity');

  it.each(said)('are found in “%s”', (text) => {
    expect(find(text)).not.toEqual([]);
  });

  it.each(notSaid)('are not found in “%s”', (text) => {
    expect(find(text)).toEqual([]);
  });
});
