import { describe, expect, it } from 'vitest';
import { newFinder } from './find-topic';

const said = [
  'My daughter lost her first tooth today',
  'Just got home from the gym, so tired',
  "Can't sleep again",
  "My mum's in hospital, please think of her",
  'Date night with my husband',
  'I have the worst headache',
  'Doing laundry and watching TV in bed',
  'My boyfriend and I broke up',
  'Homework all night, exam tomorrow',
  'Just had the best breakfast with my sister',
  'Moving into my new flat on Saturday',
  'My dog threw up on the carpet',
  'So hungry, making pasta now',
  'I miss my grandma so much',
  'Off to bed, night everyone',
  'My back is killing me',
  'Spent the day at the beach with the kids',
  'Got my hair cut and I hate it',
  'I start my new job on Monday, so nervous',
  'Our wedding photos are finally here',
  'My little brother got his driving licence',
  'Stuck at work until nine',
  "I've got a cold and my nose won't stop running",
  'Movie night with my girls',
  'My roommate ate my leftovers',
  'Taking my son to school',
  'I burned dinner again',
  'Five years with my wife today ❤️',
  'Going to visit my cousin in Leeds this weekend',
  'Woke up late and missed the bus',
  'Finally cleaned my room',
  'Cuddling with my cat on the sofa',
  '#sundayroastwithmyfamily and a nap after',
  's o t i r e d, the baby was up at three',
  'gettin marriiiied in nine days, my mum is crying',
  'Porridge with honey, then back to bed',
];

const innocent = [
  "We're hiring engineers in Berlin",
  'Our store opens at nine',
  'The senate passed the bill',
  'Thank you for contacting us, please DM your order number',
  'New research on sleep was published today',
  'The team won 3-1 on Saturday',
  'Check out our spring collection',
  'Reset your password on our website',
  'Your website is down',
  'Shares fell 3% this morning',
  'Join our webinar on Thursday',
  'The president speaks at eight',
  'Her new album is out on Friday',
  'We are proud to support local schools',
  'Read our annual report',
  'Climate change is real',
  'Register for the conference now',
  'Our CEO spoke at the summit',
  'Happy to announce our new partner',
  'The train to York is delayed',
  'Ronaldo scored twice',
  'Win a free pair of shoes',
  'Where can I find the manual?',
  'Season two starts in May',
  'The museum is closed on Mondays',
  'Five tips for better meetings',
  'The court ruled on the case',
  'Our clinic offers flu shots',
  'Vote on Tuesday',
  'Customers love the new app',
  'The company reported record profits',
  'Learn more about our work in Kenya',
  'Support is available around the clock',
  'The exhibition runs until June',
  'Tickets are on sale now',
  'This update fixes three bugs',
  'Volunteers planted 400 trees',
  'Interest rates are going up',
  'The band announced a tour',
  'Family law seminar on Wednesday',
  "Our mothers' health program reached ten villages",
  'Sign up for our newsletter',
  'The gym is shut while the heating is repaired',
  'A new floor is laid in the sports hall',
];

describe('talk of one’s own private life', () => {
  const find = newFinder('personal-life');

  it.each(said)('is found in: %s', (text) => {
    expect(find(text)).not.toEqual([]);
  });
  it.each(innocent)('is not found in: %s', (text) => {
    expect(find(text)).toEqual([]);
  });
});
