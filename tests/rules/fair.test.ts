import { describe, expect, it } from 'vitest';
import { builtInPack, builtInPackIds } from '../../rules/built-in';
import { fairSpeech } from '../../rules/fair-speech';
import { unfairRules } from '../../rules/fairness';
import { packOf } from './try';

describe('talk of pay, hours, safety and unions', () => {
  it.each(builtInPackIds())('is not in the way of a rule of %s', (id) => {
    const pack = builtInPack(id);
    expect(pack === undefined ? 'no such pack' : unfairRules(pack)).toEqual([]);
  });
});

describe('unfairRules', () => {
  it('names the rule and each text that it would stop', () => {
    const found = unfairRules(packOf({ dont: { terms: ['union'] } }));
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['rule']));
    expect(found.map(({ text }) => text)).toContain('We are voting on the union on Friday');
    expect(found.every(({ text }) => fairSpeech.includes(text))).toBe(true);
  });

  it('leaves a note alone, which never interrupts', () => {
    expect(unfairRules(packOf({ level: 'note', dont: { terms: ['union'] } }))).toEqual([]);
  });

  it('finds a rule that is unfair only on some sites', () => {
    const narrow = packOf({ dont: { terms: ['strike'] }, where: { sites: ['x.com'], kinds: ['reply'] } });
    expect(unfairRules(narrow)).not.toEqual([]);
  });

  it('sees through a built-in topic that the pack has widened', () => {
    const topics = { alcohol: { extends: 'alcohol', add: ['coworker'] } };
    expect(unfairRules(packOf({ dont: { topic: 'alcohol' } }, { topics }))).not.toEqual([]);
  });

  it('has nothing against rules that ask something of every post alike', () => {
    expect(unfairRules(packOf({ do: { include: ['#acme'] } }))).toEqual([]);
    expect(unfairRules(packOf({ dont: { audience: ['public'] } }))).toEqual([]);
    expect(unfairRules(packOf({ do: { language: ['de'] } }))).toEqual([]);
  });
});
