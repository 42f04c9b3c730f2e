import { beforeEach, describe, expect, it } from 'vitest';
import { checkDraft } from '../../../lib/background/guard';
import { choice, type Identity, identities } from '../../../lib/background/storage';
import { draftOf } from '../../../rules/draft';
import { freshBrowser, grace, me } from './browser';

/** A firm whose own rules say where it links to, what every post of it carries, and how it calls people. */
const acme: Identity = {
  ...grace,
  id: 'acme',
  kind: 'business',
  name: 'Acme Ltd',
  accounts: [{ host: 'site.example', handle: 'acme_hq' }],
  packs: [],
  rules: [
    { id: 'own-links', say: 'We link home.', level: 'note', dont: { links: { except: ['acme.example'] } } },
    { id: 'motto', say: 'We end on our motto.', level: 'note', do: { include: ['#MakeItLast'] } },
    {
      id: 'partners',
      say: 'Suppliers are partners.',
      level: 'note',
      dont: { terms: { suppliers: 'makers' } },
    },
  ],
};
const myself: Identity = { ...me, packs: [] };

const as = (handle: string) => ({ account: { host: 'site.example', handle } });

/** Made up, in the manner of what organisations post. */
const work = [
  'Join us this Sunday at Grace Ministry, doors open at 10',
  'Our Q3 results are out: we at Acme are up on last year.',
  'We at Grace Ministry are praying for everyone in the valley tonight.',
  'We are thrilled to announce that Grace Ministry is moving to a new hall.',
  'Our volunteers handed out 400 meals today #GraceMinistry',
  'Our food bank is open from nine. Grace Ministry, Mill Lane.',
  'Come and worship with us! Grace Ministry, Sunday 10am.',
  'Acme is growing. We’re hiring two welders in Leeds.',
  "We're hiring! See acme.example/jobs",
  'Our newsletter is out: https://acme.example/news',
  'Our customers asked, and here it is: the Acme 4000.',
  'We have just launched the Acme 4000. #MakeItLast',
  'A big day for our makers. #MakeItLast',
  'We apologise for the outage this morning. Acme engineers are on it.',
  'We’re aware of the problem with orders at acme.example and are working on it.',
  'Merry Christmas from all of us at Grace Ministry!',
  'Happy new year from everyone at Acme',
  'The office is closed on Monday. On behalf of Grace Ministry, a blessed Easter.',
  'Thank you for a wonderful year of giving.\n— Grace Ministry',
  'Roads are icy, stay safe and stay at home. - The Acme team',
  'Here at Grace Ministry, we believe in second chances.',
  'Follow us @graceministry for times and places',
  'DM us at @acme_hq and the desk will sort it out.',
  'Register now for the harvest supper: graceministry.org/harvest #GraceMinistry',
  'Tickets available from Acme: acme.example/tickets',
  'Our annual report is online. Acme stands by every number in it.',
  'Our Sunday services move to 11 from June. Grace Ministry',
  'We’ll be closed on Friday for stocktaking. Acme Trade Counter',
  'Visit us at stand 14! #acme',
  'Our full-year results show revenue up 4 percent.',
  'FOR IMMEDIATE RELEASE: two new sites in the north',
  'Our opening hours over Easter, from your friends at Acme: acme.example/easter',
  'Volunteer with us at GRACE MINISTRY this summer',
  'Our congregation raised 2,000 for the shelter. Well done Leeds! #graceministry',
];

/** Made up, in the manner of members, guests, staff, and of everybody else. */
const personal = [
  'going to Grace Ministry this Sunday!',
  'Going to Grace Ministry this Sunday with the whole family, join us!',
  'We had a lovely time at Grace Ministry last night',
  'We’re off to Grace Ministry for the carols',
  'Thank you Grace Ministry for the food parcels, our street needed it',
  'Thanks to everyone at Grace Ministry, our kids loved the picnic',
  'I love how we at Acme look after each other',
  'So proud of my team at Acme, we shipped the new website today!',
  'I work at Acme and our customers are the best',
  'Acme laid us off by e-mail. After nine years.',
  'Can Acme please answer the phone? Our order is three weeks late',
  '@acme_hq your app has been down all day',
  'Thanks @acme_hq for fixing our fridge so fast',
  'Great sermon at Grace Ministry today, read it twice',
  'Join us for our wedding on the 4th, Grace Ministry, 2pm',
  'Anyone going to the Acme open day? Doors open at 9',
  'Doors open at 7, see you there',
  'Join us for a barbecue on Saturday, bring a chair',
  'We are thrilled to announce our engagement!',
  'We’re so excited to see the choir at Grace Ministry',
  'Our new puppy is called Acme',
  'Our team won the cup, what a night',
  'Our neighbours sing in the choir of Grace Ministry',
  'Grace Ministry has a food bank, open from nine on Fridays',
  'Read this: https://acme.example/news',
  'The service at Grace Ministry starts at 10 now',
  'Bought an Acme 4000, still works after ten years',
  'the acme of good taste, our visitors said of the cake',
  'She walks with grace, and the ministry of sound was playing',
  'Follow us on our trip around the world',
  'All welcome at ours tonight, pizza at eight',
  'Visit our old school before they pull it down',
  'Happy birthday to the best mum in the world',
  'We loved every minute with the team at Acme',
  'Hats off to Grace Ministry and our nurses',
  'Who else is watching our lads tonight?',
  'Our boiler broke and Acme came the same day',
  'It’s Acme or nothing for us',
  'Dear Acme, please open earlier, our shift starts at six',
];

async function rulesFor(text: string, handle: string): Promise<string[]> {
  const { verdict } = await checkDraft(draftOf(text, as(handle)));
  return verdict.state === 'findings' ? verdict.findings.map(({ rule }) => rule) : [];
}

beforeEach(async () => {
  freshBrowser();
  await identities.set([myself, grace, acme]);
  await choice.set('me');
});

describe('on one’s own account', () => {
  it.each(work)('a post of an organisation is held: %s', async (text) => {
    expect(await rulesFor(text, 'pat')).toEqual(['wrong-account']);
  });

  it.each(personal)('a post of one’s own passes: %s', async (text) => {
    expect(await rulesFor(text, 'pat')).toEqual([]);
  });

  it('the words that tell are shown, and whose they are', async () => {
    const { verdict, readsLike } = await checkDraft(
      draftOf('Soup is on.\n— Grace Ministry', { ...as('pat') }),
    );
    expect(readsLike?.name).toBe('Grace Ministry');
    expect(verdict).toMatchObject({
      findings: [
        {
          rule: 'wrong-account',
          level: 'hold',
          text: '— Grace Ministry',
          say: 'This reads like Grace Ministry, but it goes out as Me.',
        },
      ],
    });
  });

  it('nothing is held where the page does not say that it is', async () => {
    const { verdict } = await checkDraft(draftOf(work[0] ?? '', { account: null }));
    expect(verdict.state).toBe('clear');
  });
});

describe('on an organisation’s account', () => {
  it('its own words pass, and what another one signs is held', async () => {
    expect(await rulesFor('Our newsletter is out: https://acme.example/news', 'acme_hq')).not.toContain(
      'wrong-account',
    );
    expect(
      await rulesFor('Our choir visits Acme. Join us at Acme, doors open at 10', 'graceministry'),
    ).not.toContain('wrong-account');
    expect(await rulesFor('We at Acme are praying for you', 'graceministry')).toContain('wrong-account');
  });

  it('whose name anybody’s identity may have is known by nothing but its handle', async () => {
    await identities.set([myself, { ...acme, name: 'Work', rules: [] }]);
    expect(await rulesFor('Work from all of us at work is closed. Our customers know', 'pat')).toEqual([]);
    expect(await rulesFor('Follow us @acme_hq', 'pat')).toEqual(['wrong-account']);
  });
});
