import { describe, expect, it } from 'vitest';
import { newFinder } from './find-topic';

const said = [
  'Check out my new video, link in bio',
  'Buy my book on Amazon today',
  '20% off everything in our store this weekend',
  'Subscribe to my channel for more tips',
  'New blog post is up: five ways to save',
  'Follow me for daily recipes',
  'Our new album drops Friday, pre-order now',
  'Tickets for our show are on sale now',
  'Use my code SAVE10 at checkout',
  'I just published my first novel, get your copy here',
  'Join our free webinar on Thursday, register now',
  'My Etsy shop has new earrings',
  'Vote for us in the best bakery awards',
  'Like and share to win a free pair of shoes',
  'Listen to my new podcast episode',
  "We're hiring! Apply on our website",
  'Come see us at booth 42',
  'Support my Kickstarter, only three days left',
  'Sign up for our newsletter and get 10% off',
  "I'm live on Twitch right now, come hang out",
  'Visit our showroom this Saturday',
  'DM me to book a photo session',
  'Shop our summer collection now',
  'My new single is out on Spotify',
  'Download our free app today',
  'Watch my latest vlog',
  'Our restaurant just won best brunch, come taste why',
  'Limited offer: order today and get free shipping',
  'Help me reach 1000 followers',
  'Now booking for June, message me for prices',
  "Get your tickets before they're gone",
  's.u.b.s.c.r.i.b.e to my channel',
  'b.o.o.k n.o.w for our half term camps',
  '#handmadebyme #shopsmall new mugs in the shop',
  'cl1ck the l1nk to watch my new v1deo',
];

const innocent = [
  "I'm so tired today",
  'My daughter turned three',
  'Thanks for the help yesterday',
  'What a beautiful sunset',
  'Has anyone read this book?',
  'I love that song',
  'The senate votes tomorrow',
  'My flight is delayed again',
  'Happy birthday, mum',
  'Where can I buy good bread around here?',
  'Your customer service is terrible',
  'The game last night was unreal',
  'Can you recommend a dentist?',
  'Missing my friends',
  'It rained all day',
  'Congratulations on your new job',
  "I can't believe she said that",
  'He followed me home, my new cat',
  'She is live on the radio',
  'Just finished the dishes',
  'My back hurts',
  'That movie made me cry',
  'Good morning everyone',
  'I watched three episodes last night',
  'Dinner with my parents',
  'Why is the bus always late?',
  'He won the race',
  'I forgot my umbrella',
  'Who else is awake?',
  'The kids are finally asleep',
  'What are you reading?',
  'Going for a run',
  'I hate Mondays',
  'Thank you all for your kind words',
  'My shop class teacher was strict',
  'That was the best pizza of my life',
  "Can't sleep",
  'I agree with you',
  'You look great in that picture',
  'We lost the match',
  'I need coffee',
  'Snow again in April',
  's o o o o  t i r e d of this queue',
  'the m0on is bright tonight',
];

describe('self-promotion', () => {
  const find = newFinder('self-promotion');

  it.each(said)('is found in: %s', (text) => {
    expect(find(text)).not.toEqual([]);
  });
  it.each(innocent)('is not found in: %s', (text) => {
    expect(find(text)).toEqual([]);
  });
});
