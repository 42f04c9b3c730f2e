import { describe, expect, it } from 'vitest';
import { newFinder } from './find-topic';

const said = [
  'Still waiting for my refund after six weeks',
  'Your customer service is a joke',
  'My order never arrived and nobody answers my emails',
  'Been on hold for an hour, this is ridiculous',
  "You charged me twice and won't give it back",
  'The flight was delayed four hours and they lost my bag',
  'Worst airline ever, never flying with you again',
  'My internet has been down since Tuesday, fix it',
  'The phone broke after two days, what a piece of junk',
  'Your app keeps logging me out',
  'Delivery driver left my parcel in the rain',
  'I was overcharged and the manager was rude',
  'Third time this month my package is missing',
  'Why does your website crash every time I try to pay?',
  'Terrible service at your Main Street store today',
  "I've emailed you five times with no reply",
  'The food was cold and the waiter ignored us',
  'Cancelled my flight with no explanation and no hotel',
  'You sold me a broken laptop and refuse to replace it',
  'Your support hung up on me',
  'Disappointed with the quality, the zip broke on day one',
  "Can't get through to anyone at your bank",
  "My bill is wrong again and your staff don't care",
  'I want my money back',
  'Lost my luggage and nobody can tell me where it is',
  'No hot water in the hotel room and reception shrugged',
  'Your update bricked my tablet',
  'Stuck on the tarmac for two hours with no water, thanks a lot',
  'You guys need to sort out your delivery times',
  'The seat was broken and the crew did nothing',
  'I paid for express shipping and it took ten days',
  'Your chat bot is useless, let me talk to a human',
];

const innocent = [
  'Thanks for the quick refund, great service',
  'Your staff were so kind today',
  'The flight landed early, thank you',
  'I love my new phone',
  'What time do you open on Sunday?',
  'Do you ship to Canada?',
  'My mum makes the best soup',
  "We're sorry to hear that, please send us your order number",
  'The weather is terrible today',
  'I hate Mondays',
  'My boss is annoying',
  'Missed the bus and got soaked',
  'The game was delayed by rain',
  'Just landed in Denver',
  'New blog post: ten ways to pack light',
  'Our store opens at nine',
  'Congress delayed the vote again',
  'I broke my arm skiing',
  'My brother never calls me back',
  "Best customer service I've ever had",
  'Can I change the name on my ticket?',
  'Waiting for my friends at the airport',
  'My dog ate my headphones',
  'Happy birthday to my sister',
  'We launch our new app on Friday',
  "I'm so tired today",
  'The crew was amazing on flight 210',
  'I miss my grandma',
  'Reading a book about Amazon rivers',
  'Our support team is here to help 24/7',
  'Is the pool open this week?',
  'The film was boring',
  'Traffic is awful this morning',
  'My team lost again',
  'I need a new laptop, any tips?',
  'You guys rock',
  'How do I reset my password?',
  'Finally on holiday',
  'She told me the service at church was lovely',
  'Our refund policy is on the website',
  'Lost my keys again',
  'Great quality, will buy again',
];

describe('a complaint to a company', () => {
  const find = newFinder('complaint-to-company');

  it.each(said)('is found in: %s', (text) => {
    expect(find(text)).not.toEqual([]);
  });
  it.each(innocent)('is not found in: %s', (text) => {
    expect(find(text)).toEqual([]);
  });
});
