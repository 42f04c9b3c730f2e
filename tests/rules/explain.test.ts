import { describe, expect, it } from 'vitest';
import { compile } from '../../rules/code';
import { draftOf } from '../../rules/draft';
import { explain } from '../../rules/explain';
import { parsePack } from '../../rules/pack';
import { nothingPast } from '../../rules/past';
import { inWords } from '../../rules/words/saying';
import { english } from '../tools/english';

const rules = [
  { id: 'no-alcohol', say: 'No drinking.', level: 'hold', dont: { topic: 'alcohol' } },
  {
    id: 'no-raffle',
    say: 'No raffles.',
    level: 'warn',
    dont: { terms: ['raffle'], unless: ['raffle ticket'] },
  },
  {
    id: 'no-reply',
    say: 'No replies.',
    level: 'note',
    dont: { terms: ['wine'] },
    where: { kinds: ['reply'] },
  },
  { id: 'no-shout', say: 'No shouting.', level: 'note', dont: { shouting: true } },
  { id: 'no-tea', say: 'No tea.', level: 'note', dont: { terms: ['tea'] } },
];
const pack = parsePack({ demarc: 1, id: 'test', name: 'Test', version: 1, language: 'en', rules });
const now = { time: 0, timeZone: 'UTC' };
const explained = (text: string) =>
  explain(draftOf(text), compile([{ layer: 'own', pack, off: ['no-tea'] }]), nothingPast, now);

describe('an explanation', () => {
  const { findings, nearMisses, kept, idle } = explained('Wine, root beer and a raffle ticket');

  it('has the findings, each with its why', () => {
    expect(findings.map(({ rule, why }) => [rule, inWords(why, english)])).toEqual([
      ['no-alcohol', '“Wine” reads as talk of alcohol.'],
    ]);
  });
  it('says what silenced each near miss', () => {
    expect(nearMisses.map(({ rule, text, why }) => [rule, text, inWords(why, english)])).toEqual([
      ['no-alcohol', 'beer', '“root beer” is something else.'],
      ['no-raffle', 'raffle', 'An exception of the rule covers it.'],
    ]);
  });
  it('names the rules that were asked and are kept', () => {
    expect(kept.map(({ rule }) => rule)).toEqual(['no-raffle', 'no-shout']);
  });
  it('says of each rule that never ran why', () => {
    expect(idle.map(({ rule, why }) => [rule, inWords(why, english)])).toEqual([
      ['no-reply', 'It holds only for a reply.'],
      ['no-tea', 'It is switched off.'],
    ]);
    expect(explained('hello').idle.map(({ rule }) => rule)).toEqual([
      'no-alcohol',
      'no-raffle',
      'no-reply',
      'no-tea',
    ]);
  });
});
