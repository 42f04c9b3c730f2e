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
  'a topic': { signal: 'topic', options: 'alcohol' },
  'a list of words': { signal: 'terms', options: ['raffle', 'tombola'] },
  'words with what to say instead': { signal: 'terms', options: { customer: 'guest', client: 'friend' } },
  'a phrase': { signal: 'phrase', options: ['#Verb #Determiner? shots'] },
  'a pattern': { signal: 'pattern', options: 'case [0-9]{4}' },
  'something to include': { part: 'do', signal: 'include', options: ['#ad', '#sponsored'] },
  'something to include where it is about a topic': {
    part: 'do',
    signal: 'include',
    options: ['#ad'],
    when: 'alcohol',
  },
  'too many hashtags': { signal: 'hashtags', options: { over: 3 } },
  'hours at which nothing goes out': { signal: 'hours', options: { from: '22:00', days: ['sat', 'sun'] } },
  'private data, which stops a post for good': { signal: 'private', options: 'all', level: 'block' },
  'a topic with what is fine': { signal: 'topic', options: 'alcohol', unless: 'root beer\nginger beer' },
  'a rule of one site alone': {
    signal: 'topic',
    options: 'alcohol',
    rest: { fields: { where: { sites: ['site.example'] } }, flags: [{ text: 'Beer' }], passes: [] },
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

  it.each([
    { dont: { topic: 'alcohol', unless: { anywhere: ['root beer'] } } },
    { dont: { topic: 'alcohol', when: { topic: 'religion' } } },
    { dont: { any: [{ topic: 'alcohol' }, { terms: ['beer'] }] } },
    { dont: { topic: 'alcohol', terms: ['beer'] } },
  ])('that the form cannot show whole is left alone: %j', (part) => {
    expect(fromRule({ id: 'x', say: 'Say.', level: 'warn', flags: [], passes: [], ...part })).toBeNull();
  });
});

describe('what is missing in a rule', () => {
  it.each([
    [{}, /what to look for/],
    [{ options: ['beer'] }, /sentence/],
    [{ say: 'No.', signal: 'length', options: {} }, /what to look for/],
    [{ say: 'No.', options: ['beer'] }, null],
  ] as [Partial<RuleDraft>, RegExp | null][])('%j', (part, said) => {
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
    const rule = toRule({ ...blankRule, ...common, options: ['x'] }, ruleId(say, []));
    expect(ruleSchema().safeParse(rule).success).toBe(true);
  });
});
