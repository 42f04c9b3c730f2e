import { describe, expect, it } from 'vitest';
import { newFinder } from './find-topic';

const said = [
  "Don't tell anyone yet, but we are acquiring a robotics startup next month",
  'Between us, layoffs are coming on Thursday',
  'Our Q3 numbers, not public yet, are 20% above forecast',
  'Keep it quiet: we launch in May',
  "The merger with Globex is signed, announcement isn't until Monday",
  "I'm under NDA but wow, this new phone",
  'Internal only: our pricing changes next week',
  "Our CEO is stepping down in March, staff don't know yet",
  "You didn't hear it from me, but the plant is closing",
  "We had a data breach last night, customers haven't been told",
  "Can't say who, but our next client is huge 🤫",
  "Signed the term sheet this morning, don't share this",
  'Off the record: our margins are collapsing',
  "They're laying off half of our team next week",
  'Still embargoed, but here is our new logo',
  'Shhh, our new model launches in October',
  "Probably shouldn't post this, but our recall is coming",
  'Our valuation in this round is 40 million',
  'Leaked internal memo says the office closes on Friday',
  'My boss told me in confidence that we are being acquired',
  'We are filing for bankruptcy next month, nobody knows yet',
  "Our trial failed and investors don't know",
  'Just saw the roadmap slide: our new prototype ships in Q2',
  'Strictly confidential: the draft contract with the city',
  "The board decided behind closed doors, we're buying a rival",
  "Our runway is two months, don't repeat this",
  'We lost our biggest client, not announced yet',
  'Not supposed to say it but we won the tender',
  'Before the earnings call: our numbers are bad',
  'Our customer list got out, legal says keep it quiet',
  "I'm not allowed to tell you which bank we're buying",
  "A celebrity came in, my patient today, you won't believe the diagnosis",
];

const innocent = [
  'We announced our new robotics team today',
  'Our Q3 results are out, read them here',
  'I acquired a taste for oat milk',
  'We never comment on rumours',
  'The layoffs at the mill were in 1987',
  "Launch party for the children's book is on Sunday",
  'A leak under the sink, and no plumber',
  'Secret Santa on Friday',
  'My secret recipe for soup',
  "We're hiring nurses",
  'Proud to announce our new partner',
  'The confidential helpline is open all night',
  "Victoria's Secret sale",
  "Don't tell mum about the surprise party",
  "A sneak peek of tonight's menu",
  'Our annual report is on the website',
  'Press release: Acme opens a store in Leeds',
  'Our prices are fair',
  'My boss is funny',
  'We launched the new site today',
  'The board game night starts at seven',
  'Weather forecast: rain',
  'I quit my job',
  "Our pay is unfair, let's talk to HR together",
  'The layoffs hit our department and people want answers',
  'The union told us the contract vote is Friday',
  'Memory leak fixed in version 2',
  'Source code is on GitHub',
  'Congratulations on the merger, well deserved',
  'The acquisition was announced last week',
  'Between us girls, those shoes are perfect',
  "I don't know yet what to cook",
  'Bids open at ten for the charity auction',
  'The trailer for the film is out',
  'My client list for haircuts is full, book in June',
  'Our new menu starts in May',
  'Meeting in the board room at nine',
  'We open a new store in Denver on Friday',
  'The museum has a first look at the exhibition',
  'I work in due time',
  'He kept quiet during the film',
  'Team lunch today',
  'The new roadmap for trams was published',
];

describe('what is not public yet', () => {
  const find = newFinder('confidential-business');

  it.each(said)('is found in: %s', (text) => {
    expect(find(text)).not.toEqual([]);
  });
  it.each(innocent)('is not found in: %s', (text) => {
    expect(find(text)).toEqual([]);
  });
});
