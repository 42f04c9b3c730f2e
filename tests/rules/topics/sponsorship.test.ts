import { describe, expect, it } from 'vitest';
import { newFinder } from './find-topic';

const said = [
  '#sponsored my new favourite mug',
  'Thanks to @acme for the free tents!',
  '@acme sent me this stove and I love it',
  'Teaming up with @acme, use my code CAMP20 for 20% off',
  'So happy to be a brand ambassador for @acme this year',
  'This video is sponsored by NordPass',
  'Paid partnership with @glow',
  'Gifted by the lovely people at @tea',
  'Affiliate links in my bio',
  'I earn from qualifying purchases',
  'Honest review in exchange for a free sample',
  'My PR box from @lip arrived',
  'In partnership with @bank, who gave us free coffee',
  'Hosted by @hotel for a complimentary stay',
  'Use code ANNA10 for a discount on these leggings',
  'Kindly gifted by @shoes',
  "#sponsored because I'd wear them anyway",
  'Thank you @snack for sending us a box of goodies',
  'We partnered with @bike for this trip',
  'They hooked me up with free gear',
  "Here's my referral link for a free month",
  '#gifted skincare haul',
  'Proud to be a paid partner of @run',
  'A big thank you to our sponsors at @bank',
  'This post was sponsored by my friends at @soap',
  'Collab with @hats drops tomorrow, use my code',
  'Received this jacket free of charge from @coat to test',
  '@kitchen gave me a free blender to try',
  "I've partnered with @fit to give you 15% off",
  'Thanks @cam for the free lens, it is a beauty',
  'Earn a commission if you buy through my link',
];

const innocent = [
  'I bought this stove myself and I love it',
  'Nobody paid me for this, I just like socks',
  'Not sponsored, I wish',
  'Free Tents is a band from Ohio',
  'Our shop opens at nine',
  'The ambassador met the president',
  'State-sponsored hackers',
  'Sponsor a child today',
  'Free entry on Sunday',
  'My mum sent me this photo',
  'Feel free to ask',
  'Thanks for the follow',
  'Gluten free cookies are back',
  'The senator sponsored the bill',
  'Thanks for the free time today',
  'Looking for sponsors for the school fair',
  'My grandma gave me a free haircut',
  'Partnership is hard work',
  'Write clean code',
  'Dress code is casual',
  'Zip code 90210',
  'The building code changed',
  'Gifted children need challenges',
  'She is a gifted pianist',
  'Freedom of speech matters',
  'My friend sent me a song',
  'Review your notes before the exam',
  'The embassy is closed on Monday',
  'Code review at three',
  'He linked arms with me',
  'I love this brand of coffee',
  'Smoke free zone',
  'Thank you for your patience',
  'Our team hosted by mistake two meetings at once',
  'Nothing in life is free',
  'Her ambassador programme brings students abroad',
  'Free parking behind the church',
  'I paid for these shoes with my first wage',
  'Trial offers bore me',
  'The collection opens in May',
  'Stay hydrated',
  'Ad hoc meeting at two',
  'I saw a funny ad on the train',
];

describe('sponsorship', () => {
  const find = newFinder('sponsorship');

  it.each(said)('is found in: %s', (text) => {
    expect(find(text)).not.toEqual([]);
  });
  it.each(innocent)('is not found in: %s', (text) => {
    expect(find(text)).toEqual([]);
  });
});
