import { describe, expect, it } from 'vitest';
import { newFinder } from './find-topic';

const said = [
  'Vote for Senator Doyle this November',
  'Congress should impeach him already',
  'The president is lying to the American people',
  'Just registered to vote in the midterms',
  'Republicans and Democrats finally agree on something',
  'Obama gave a good speech last night',
  'Brexit was a mistake',
  'The prime minister must resign',
  "Abortion is a woman's choice",
  'Pro-life and proud of it',
  'We need gun control now',
  'Climate change is not a hoax',
  'Our mayor is corrupt',
  'The Senate passed the bill by one vote',
  'I met with constituents about tax reform today',
  'Parliament is a circus this week',
  'Trump rally in Ohio',
  'Feminism is for everybody',
  'Raise taxes on the rich',
  'Immigration is tearing the parties apart',
  'The referendum is on Thursday, vote yes',
  'Election day is here, go vote',
  'The governor vetoed the housing bill',
  'Free Palestine',
  'Supreme Court rules on voting rights',
  'Same-sex marriage is now legal here',
  'Putin and Zelensky met in Geneva',
  'The Tories lost another by-election',
  'Socialism never works',
  'House Republicans want to repeal Obamacare',
  'The far right is growing in Europe',
  '#tcot this is what liberals do',
  'Elect her and taxes will go up',
  'MPs debate the budget in the House of Commons',
  'P0litics is a dirty game',
  'R e p u b l i c a n s lost the House',
];

const innocent = [
  'Vote for me on Idol!',
  'Birthday party at my house on Saturday',
  'The campaign for our new shampoo starts Monday',
  'Paying the electric bill again',
  'My mother in law makes great soup',
  'I have a job interview tomorrow',
  'The state fair has the best corn dogs',
  'Open house this weekend',
  'Government bonds rose on Friday',
  'She was appointed vice president of sales',
  'Our return policy has changed',
  'The Board of Governors met in Zurich',
  'We became the mayor of that coffee shop on Foursquare',
  'Tory Burch shoes are on sale',
  'Trump card played, game over',
  'Bill Murray is a legend',
  'We are voting on the union on Friday',
  'Student council elections are next week',
  'The jury voted for the blue cake',
  'House music all night',
  'Law school starts in September',
  'The debate team won its first trophy',
  'Our energy is contagious',
  "We're creating jobs in Leeds",
  'Mr. President, our gerbil, turned three',
  'Please fill in the tax form on page two',
  'Kate Bush on repeat',
  'A healthy economy lifts every shop in town',
  'Third-party apps are blocked',
  'Freedom is a long walk at dawn',
  'Perfect candidate for a nap: me',
  "Bush's baked beans for dinner",
  'The health campaign reached 40 clinics',
  'Banana Republic has a sale',
  'Capitol Records signed the band',
  "Party like it's 1999",
  'The minister of our church sang',
  'My district manager is on holiday',
  'Our health education programme starts in May',
  'Star Wars marathon tonight',
  'Read our privacy policy',
  'A liberal dose of pepper',
  'The Federal Reserve kept rates steady',
  'New season of House of Cards',
];

describe('politics', () => {
  const find = newFinder('politics');

  it.each(said)('is found in: %s', (text) => {
    expect(find(text)).not.toEqual([]);
  });
  it.each(innocent)('is not found in: %s', (text) => {
    expect(find(text)).toEqual([]);
  });
});
