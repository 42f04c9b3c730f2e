import { describe, expect, it } from 'vitest';
import { newFeatureReader, type Shape, shapes } from '../../../rules/match/features';
import { readText } from '../../../rules/text/reading';

const read = newFeatureReader([]);
const countOf = (shape: Shape, text: string): number =>
  read(readText(text)).shapes[shapes.indexOf(shape)] ?? 0;

describe('faces made of signs', () => {
  it.each([
    'See you there :)',
    'See you there :-)',
    'See you there ;)',
    'See you there :D',
    'See you there =D',
    'See you there :-P',
    'See you there :3',
    'See you there <3',
    ':D see you there',
  ])('%s has one smile and no frown', (text) => {
    expect(countOf('smile', text)).toBe(1);
    expect(countOf('frown', text)).toBe(0);
  });

  it.each([
    'Not today :(',
    "Not today :'(",
    'Not today :/',
    'Not today :-/',
    'Not today :[',
    'Not today :|',
    'Not today </3',
  ])('%s has one frown and no smile', (text) => {
    expect(countOf('frown', text)).toBe(1);
    expect(countOf('smile', text)).toBe(0);
  });

  it.each([
    'Doors open at 10:30',
    'The score is 4:3',
    'Note:Dinner is at six',
    'Options: Paris or Dover',
    'Topics: (a) wool (b) yarn',
    'See https://example.com/D for more',
    'Weights <30 grams go by letter',
    'a/b and c/d',
  ])('%s has no face', (text) => {
    expect([countOf('smile', text), countOf('frown', text)]).toEqual([0, 0]);
  });
});
