import { describe, expect, it } from 'vitest';
import { builtInPack, builtInPackIds } from '../../rules/built-in';
import { lintPack } from '../../rules/lint';
import { packOf } from './try';

const sound = {
  dont: { terms: ['tea'] },
  flags: ['Tea at four', 'I like tea', 'No tea for me', '"Tea for Two" is on'],
  passes: ['Coffee at four', 'Team meeting', 'A steady job', 'Teal paint', 'Steam trains', 'Instead of that'],
};
const problemsOf = (rule: object) => lintPack(packOf(rule)).map(({ problem }) => problem);

describe('lintPack', () => {
  it('has nothing against a sound rule', () => {
    expect(problemsOf(sound)).toEqual([]);
  });
  it('asks for enough examples of both kinds', () => {
    expect(problemsOf({ ...sound, flags: ['Tea'], passes: [] })).toEqual([
      'has 1 flags; 4 is the least',
      'has 0 passes; 6 is the least',
    ]);
  });
  it('names examples that the rule judges otherwise', () => {
    const rule = { ...sound, flags: [...sound.flags, 'Coffee'], passes: [...sound.passes, 'More tea'] };
    expect(problemsOf(rule)).toEqual([
      'does not flag its example “Coffee”',
      'flags “More tea”, which is among its passes',
    ]);
  });
  it('finds words that may block beside a signal that is certain', () => {
    const either = { any: [{ terms: ['tea'] }, { private: ['iban'] }] };
    const both = { all: [{ terms: ['tea'] }, { private: ['iban'] }] };
    expect(problemsOf({ ...sound, level: 'block', dont: either })[0]).toMatch(/^may block for words alone/);
    expect(problemsOf({ level: 'block', dont: both }).join()).not.toContain('words alone');
  });
  it('finds a rule that stops talk of working conditions', () => {
    expect(problemsOf({ ...sound, dont: { terms: ['tea', 'overtime'] } })).toContain(
      'stops talk of working conditions, which labour law protects: “They owe us overtime for the inventory weekend”',
    );
  });
  it.each(builtInPackIds())('has nothing against the built-in %s', (id) => {
    const pack = builtInPack(id);
    expect(pack === undefined ? 'no such pack' : lintPack(pack)).toEqual([]);
  });
});
