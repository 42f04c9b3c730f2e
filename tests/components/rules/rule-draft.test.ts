import { describe, expect, it } from 'vitest';
import {
  blankRule,
  fromRule,
  missingIn,
  type RuleDraft,
  ruleId,
  toRule,
} from '../../../components/rules/rule-draft';
import { ruleSchema } from '../../../rules/pack';
import { english } from '../../tools/english';

const drafts: Record<string, Partial<RuleDraft>> = {
  'a topic': { signal: 'topic', value: 'alcohol' },
  'a list of words': { signal: 'terms', value: 'raffle\ntombola' },
  'words with what to say instead': { signal: 'terms', value: 'customer = guest\nclient = friend' },
  'a phrase': { signal: 'phrase', value: '#Verb #Determiner? shots' },
  'a pattern': { signal: 'pattern', value: 'case [0-9]{4}' },
  'something to include': { part: 'do', signal: 'include', value: '#ad\n#sponsored' },
  'something to include where it is about a topic': {
    part: 'do',
    signal: 'include',
    value: '#ad',
    when: 'alcohol',
  },
};

const common = {
  say: 'Say it well.',
  level: 'hold',
  help: 'Think twice.',
  flags: 'One\nTwo',
  passes: 'Three',
} as const;

describe('a rule from the form', () => {
  it.each(Object.entries(drafts))('of %s is one by the pack schema', (_, part) => {
    const rule = toRule({ ...blankRule, ...common, ...part }, 'my-rule');
    expect(ruleSchema().safeParse(rule).error).toBeUndefined();
  });

  it.each(Object.entries(drafts))('of %s comes back into the form as it was', (_, part) => {
    const draft = { ...blankRule, ...common, ...part };
    expect(fromRule(toRule(draft, 'my-rule'))).toEqual(draft);
  });

  it('keeps what to say instead for each word', () => {
    const draft = { ...blankRule, ...common, value: 'customer = guest' };
    expect(toRule(draft, 'x').dont).toEqual({ terms: { customer: 'guest' } });
  });

  it.each([
    { dont: { topic: 'alcohol', unless: ['root beer'] } },
    { dont: { any: [{ topic: 'alcohol' }, { terms: ['beer'] }] } },
    { dont: { topic: 'alcohol' }, where: { sites: ['site.example'] } },
    { dont: { shouting: {} } },
  ])('that the form cannot show whole is left alone: %j', (part) => {
    expect(fromRule({ id: 'x', say: 'Say.', level: 'warn', flags: [], passes: [], ...part })).toBeNull();
  });
});

describe('what is missing in a rule', () => {
  it.each([
    [{}, /what to look for/],
    [{ value: 'beer' }, /sentence/],
    [{ say: 'No.', value: 'beer = drink\nwine' }, /for every word or for none/],
    [{ say: 'No.', value: 'beer' }, null],
  ])('%j', (part, said) => {
    const missing = missingIn({ ...blankRule, ...part }, english);
    if (said === null) expect(missing).toBeNull();
    else expect(missing).toMatch(said);
  });
});

describe('the id of a new rule', () => {
  it('comes from its sentence', () => {
    expect(ruleId('We say “guests”, not customers!', [])).toBe('we-say-guests-not-customers');
  });

  it('is unlike those that are taken', () => {
    expect(ruleId('No raffles', ['no-raffles', 'no-raffles-2'])).toBe('no-raffles-3');
  });

  it.each(['', '日本語だけ', '2026!', 'x'.repeat(300)])('is always one that a pack can have: “%s”', (say) => {
    const rule = toRule({ ...blankRule, ...common, value: 'x' }, ruleId(say, []));
    expect(ruleSchema().safeParse(rule).success).toBe(true);
  });
});
