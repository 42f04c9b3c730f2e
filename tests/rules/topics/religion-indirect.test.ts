import { describe, expect, it } from 'vitest';
import { newFinder } from './find-topic';

const said = [
  'eph 2:8 over my desk',
  'Phil 4:6 got me through that interview',
  'Ps 121 before every long drive',
  'G-d willing she will be home for the weekend',
  'the Prophet, peace be upon him, taught patience',
  'do not let the sun go down on your anger, and do not sin',
  'how Christian of you to slam the door',
  'the Christian Centre on our road pays no tax',
  'speaking in tongues scared me as a child',
  'His grace is sufficient, that is the post',
  'the man upstairs has been very good to me, I am grateful',
  'giving up biscuits for forty days',
  'azaan from four minarets and tea on the roof',
  'diyas in every window of our street',
  'first roza for my nephew, he lasted until noon',
  'kaddish for my father every morning this year',
  'flower rota for June is up in the porch',
  'she was slain in the spirit and lost a shoe',
];

const unsaid = [
  'Christian said he would bring the drill back',
  'her verse on that track is the best rap of the year',
  'hiked the Garden of the Gods in the heat',
  'stop preaching about your air fryer',
  'preach sis, those shoes were a crime',
  'my cat worships the boiler',
  'our parish council argued about a bench for an hour',
  'the spiritual home of darts is a palace on a hill',
  'vicar of Dibley and a mince pie',
  'mass panic at the till, last turkey',
  'he thinks he is God’s gift to tennis',
  'same hymn sheet, please, marketing and sales',
  'as a nun for the stag, knees freezing',
  'forty days to go until Lisbon',
];

describe('the topic religion where no word says it alone', () => {
  const find = newFinder('religion');
  it.each(said)('finds it in “%s”', (text) => {
    expect(find(text)).not.toEqual([]);
  });
  it.each(unsaid)('leaves “%s”', (text) => {
    expect(find(text)).toEqual([]);
  });
});
