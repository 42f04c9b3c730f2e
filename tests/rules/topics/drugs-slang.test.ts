import { describe, expect, it } from 'vitest';
import { newFinder } from './find-topic';

const said = [
  'nangs at the afterparty',
  'she was roofied',
  'tonnes of hash in the hull',
  'chasing the dragon again',
  'sparked a fatty by the lake',
  'extacy on the tube',
  'my dealer never texted back',
  'heroine overdose on my street',
  'marijauna in the glovebox',
  'cocain and cash',
  'seized fentanil at the border',
  'bar of xanax',
  'fentanyI in the mail',
  'adderal before finals',
];

const notSaid = [
  'an eighth of a mile',
  'my dealer serviced the brakes',
  'the heroine of the novel',
  'rails of the old tram',
  'my plug adapter melted',
  'a heron by the pond',
  'the rights granted herein',
  'deadline coming up on Friday',
  'coming up on the left',
];

describe('the topic drugs, misspelt and in slang', () => {
  const find = newFinder('drugs');

  it.each(said)('is found in “%s”', (text) => {
    expect(find(text)).not.toEqual([]);
  });

  it.each(notSaid)('is not found in “%s”', (text) => {
    expect(find(text)).toEqual([]);
  });
});
