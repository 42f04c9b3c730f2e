import { describe, expect, it } from 'vitest';
import { builtInTopicIds } from '../../../rules/built-in';
import { newFinder } from './find-topic';

/** One word or name each, with letters in it that are a word of some topic. */
const harmless = [
  '#observatory',
  '#littlevictories',
  '#molasses',
  '#assisted',
  '#assessing',
  '#leathershoes',
  '#peacocks',
  '#mongolianbbq',
  '#pakistani',
  '#narcolepsy',
  '#indicators',
  '#methane',
  '#billabong',
  '#chewbacca',
  '#kenosha',
  '#sacramento',
  '#amenities',
  '#misandry',
  '#bloomingdales',
  '#chippendales',
  '#margateseafront',
  '#prosecutors',
];

const told: [topic: string, tag: string][] = [
  ['alcohol', '#sonomawinery'],
  ['politics', '#trumptrain'],
  ['religion', '#godisgreat'],
  ['drugs', '#kushlife'],
  ['gambling', '#casinoroyalty'],
  ['profanity', '#sarcasticbitch'],
];

describe('a hashtag in small letters', () => {
  const finders = builtInTopicIds()
    .filter((topic) => topic !== 'self-promotion')
    .map((topic) => ({ topic, find: newFinder(topic) }));

  it.each(harmless)('of no topic is found to be of none: %s', (tag) => {
    const found = finders.filter(({ find }) => find(tag).length > 0);
    expect(found.map(({ topic }) => topic)).toEqual([]);
  });

  it.each(told)('of %s is found: %s', (topic, tag) => {
    expect(newFinder(topic)(tag)).not.toEqual([]);
  });
});
