import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../rules/text/hash';
import { segment } from '../../../rules/text/segment';
import { rarityOf } from '../../../rules/text/vocabulary';

const asked = new Set(
  ['heineken', 'anal', 'sex', 'kombucha', 'wine', 'beer', 'shot', 'dem', 'pinga', 'indica', 'acca'].map(
    (word) => hashOf(word),
  ),
);
const parts = (run: string) =>
  segment(run, (hash) => asked.has(hash)).map(({ from, to }) => run.slice(from, to));

describe('a run of letters', () => {
  it.each([
    ['beeroclock', 'beer oclock'],
    ['ilovebeer', 'i love beer'],
    ['loveheineken', 'love heineken'],
    ['wineandbeerfest', 'wine and beer fest'],
    ['throwbackthursday', 'throwback thursday'],
    ['analytics', 'analytics'],
    ['middlesex', 'middlesex'],
    ['expertsexchange', 'experts exchange'],
    ['therapist', 'therapist'],
    ['mumbai', 'mumbai'],
    ['itshotashellhere', 'its hot as hell here'],
    ['demi', 'demi'],
    ['pingame', 'pin game'],
    ['indicators', 'indicators'],
    ['sacramentoproud', 'sacramento proud'],
  ])('%s is taken apart as “%s”', (run, words) => {
    expect(parts(run)).toEqual(words.split(' '));
  });

  it('that is too long is left alone', () => {
    expect(segment('a'.repeat(100), () => true)).toEqual([]);
  });
});

describe('the vocabulary', () => {
  it('knows how common a word is', () => {
    expect(rarityOf('the')).toBe(0);
    expect(rarityOf('festival')).toBeGreaterThan(1);
    expect(rarityOf('beerfest')).toBeNull();
  });
});
