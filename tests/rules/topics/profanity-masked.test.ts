import { describe, expect, it } from 'vitest';
import { newFinder } from './find-topic';

const said = [
  'f--- this',
  'kcuf this printer',
  'gnikcuf cold in here',
  "fu'ck off",
  "what a pile of sh'it",
  'g-ddamn it',
  'what a pile of s--t',
  'Who the f*** parked there',
  'f***ing printers, man',
  'He is an a$$hole about it',
  'such a pu$$y move',
  'f@cking hell, that hill',
  'what the f#@k is this',
  'more bulls#it from the landlord',
  'as cold as f**',
  'the mother****er keyed my car',
  'you c**t',
  'that h*ll of a commute, what the h*ll',
  'ғᴜᴄᴋ parking fines',
  'fu ck these trains',
  'well W T F',
  'bugger me, it works',
  'calling bs on that survey',
  'otra vez tarde, hijo de puta',
  'kurwa, the tram is gone',
  'this hill is steep af',
];

const notSaid = [
  'wait--what',
  'C-- is a language too',
  'f**d bank',
  'b@ss fishing at dawn',
  'an A* in maths and a B** in art',
  'H&M, B&B, Q&A and R&D',
  'A&S Motors, D&AD and S&P',
  '**bold** words and 2**8',
  'five stars ***** for the café',
  'list items* and footnotes**',
  'mail me: ana@essex.example',
  'prick the pastry with a fork',
  'afhalen: de prijs af fabriek',
  'FCUK was a label of French Connection',
  'Tihs is a typo for this',
  "o'clock, ma'am, rock 'n' roll",
];

describe('the topic profanity masked, parted, and beside codes and names', () => {
  const find = newFinder('profanity');

  it.each(said)('is found in “%s”', (text) => {
    expect(find(text)).not.toEqual([]);
  });

  it.each(notSaid)('is not found in “%s”', (text) => {
    expect(find(text)).toEqual([]);
  });
});
