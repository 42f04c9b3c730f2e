import { describe, expect, it } from 'vitest';
import { newFinder } from './find-topic';

const said = [
  'This is the worst service I have ever had',
  'I hate this place',
  'So disappointed with how this turned out',
  'What a waste of money',
  'Absolutely disgusting behaviour',
  "I'm furious, nobody answers the phone",
  'That film was awful from start to finish',
  'Never going back there again',
  'My day is ruined',
  'Worst. Update. Ever.',
  "I'm so sick of this weather",
  'Terrible food and rude staff',
  'You people are useless',
  'Ugh, everything is going wrong today',
  'This makes me so angry',
  "The app keeps crashing and it's driving me mad",
  'I regret buying this',
  'Feeling really sad and alone tonight',
  'He is a liar and a coward',
  "I can't stand him",
  'This is a disgrace',
  'Not happy with the new layout at all',
  'What a joke of a company',
  "I didn't enjoy a minute of it",
  'Horrible experience, avoid',
  'Shame on you',
  "My flight got cancelled and I'm stuck here, great 😡",
  "It's pathetic how they treat people",
  'This game sucks',
  "I'm crying, I miss her so much 😭💔",
  'Such a boring, overpriced mess',
  'h4te this so much',
  'This is unacceptable',
  'Two hours on hold and then they hung up on me',
];

const innocent = [
  'What a lovely morning',
  'I love this place',
  'The meeting is at nine in room four',
  'Not bad at all!',
  'No problem, happy to help',
  "I can't wait for the weekend",
  'Our new opening hours are 9 to 5',
  'Thanks for the quick reply, you made my day',
  "Couldn't be happier with the result",
  'Nothing beats a good cup of tea',
  'The horror film festival opens on Friday',
  'Killer deal on running shoes this week',
  'We sell everything from pins to tractors',
  'That was sick, what a goal',
  'The concert was insanely good',
  "Don't worry, be happy",
  'Never been so proud of this team',
  'Read our guide to managing stress',
  'Sad songs are my favourite kind of music',
  'The Walking Dead is back on Sunday',
  'Free workshop on anger management, Tuesday at six',
  "We're hiring a data analyst in Leeds",
  'You will not be disappointed',
  'No complaints here, five stars',
  'The bad weather policy is on our website',
  'Parking behind the church is free on Sundays',
  'Dinner was delicious',
  'Congratulations to all graduates',
  'Please send us a message with your order number',
  'Not a single bad review this year',
  'The Dirty Dozen is on TV tonight',
  "She's never late and always kind",
  "Can't complain, life is good",
  "Who's up for a hike on Saturday?",
  'I killed it at the interview today',
  'Our team fixed the outage in ten minutes',
  "Hell's Kitchen season starts in May",
  'The ferry leaves from pier two',
  'Wow, this cake is dangerously good',
  'We are proud to support breast cancer research',
  'How do I change my password?',
  'Here are five tips for better sleep',
];

describe('a negative tone', () => {
  const find = newFinder('negative-tone');

  it.each(said)('is found in: %s', (text) => {
    expect(find(text)).not.toEqual([]);
  });
  it.each(innocent)('is not found in: %s', (text) => {
    expect(find(text)).toEqual([]);
  });
});
