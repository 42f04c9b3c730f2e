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
  it('finds words that an exception always covers, and a rule that is left with none', () => {
    const some = { terms: ['tea', 'tea towel', 'iced tea'], unless: ['tea towel'] };
    const all = { any: [{ terms: ['tea'] }], unless: { anywhere: ['tea'] } };
    expect(problemsOf({ ...sound, dont: some })).toEqual([
      'never finds “tea towel”, which its exceptions cover',
    ]);
    expect(problemsOf({ dont: all })).toContain(
      'can never be found: its exceptions cover all that it looks for, “tea”',
    );
    const itself = { topic: 'alcohol', unless: { anywhere: { topic: 'alcohol' } } };
    expect(problemsOf({ dont: itself })).toContain('can never be found: its exception is what it looks for');
  });
  it('finds a rule that no draft can break for its audience or its site', () => {
    const where = { audience: ['direct'] };
    const dont = { all: [{ terms: ['tea'] }, { audience: ['public'] }] };
    const never = 'can never be found: no draft has the audience that it asks for';
    expect(problemsOf({ where, dont })).toContain(never);
    expect(problemsOf({ where: { audience: ['unknown'] }, dont: sound.dont })).toContain(never);
    expect(problemsOf({ where: { audience: ['public'] }, dont })).not.toContain(never);
    expect(problemsOf({ ...sound, where: { sites: ['https://x.com/home', 'x.com'] } })).toEqual(
      expect.arrayContaining([
        'holds nowhere on the site “https://x.com/home”, which is not the name of a host',
      ]),
    );
  });
  it('finds thresholds that no words reach, topics that nobody asks for, and words that their topic lets go', () => {
    const rivals = { name: 'rivals', cues: [{ strength: 'weak', nouns: ['globex'] }], context: ['buy'] };
    const pack = (topics: object) => packOf({ ...sound, dont: { topic: 'rivals' } }, { topics });
    const problems = (topics: object) =>
      lintPack(pack(topics)).flatMap(({ path, problem }) => (path[0] === 'topics' ? [problem] : []));
    expect(problems({ rivals })).toEqual([]);
    expect(problems({ rivals: { ...rivals, threshold: 5 } })).toEqual([
      'can never be found: its threshold is 5, and all its words together weigh 4',
    ]);
    expect(problems({ rivals: { ...rivals, unlike: ['globex'] } })).toEqual([
      'never finds “globex”, which its unlike covers',
    ]);
    expect(
      problems({ rivals, spare: { extends: 'alcohol', add: ['kombucha'], allow: ['kombucha'] } }),
    ).toEqual(['is asked for by no rule', 'never finds “kombucha”, which its allow covers']);
    expect(problems({ rivals: { extends: 'rival' } })[0]).toBe(
      'extends “rival”, and there is no such built-in topic',
    );
  });
  it('finds what stands there twice: words, examples and whole rules', () => {
    const flags = [...sound.flags, 'Tea at four'];
    expect(problemsOf({ ...sound, flags, dont: { terms: ['tea', 'Tea'] } })).toEqual([
      'names “tea” twice',
      'has the example “Tea at four” twice',
    ]);
    const { rules } = packOf(sound);
    const [rule] = rules;
    const double = { ...packOf(sound), rules: rule === undefined ? [] : [rule, { ...rule, id: 'again' }] };
    expect(lintPack(double).map(({ path, problem }) => [path, problem])).toEqual([
      [['rules', 1], 'looks for the same as rule rule'],
    ]);
  });
  it('finds fixes that make another finding, or that settle nothing', () => {
    const instead = { ...sound, dont: { terms: { tea: 'a cup of tea' } } };
    expect(problemsOf(instead)).toContain('its fix “a cup of tea” for “tea” does not settle the finding');
    const coffee = {
      id: 'no-coffee',
      say: 'No coffee.',
      level: 'warn',
      dont: { terms: ['coffee'] },
      flags: [],
    };
    const { rules } = packOf({ ...sound, dont: { terms: { tea: 'coffee' } } });
    const pack = { ...packOf(sound), rules: [...rules, ...packOf(coffee).rules] };
    expect(lintPack(pack).map(({ problem }) => problem)).toContain(
      'its fix “Coffee” for “Tea” makes a finding of no-coffee',
    );
  });
  it('says how far it is in a long list', () => {
    let steps = 0;
    const confidential = Array.from({ length: 50 }, (_, at) => `project ${at}`);
    lintPack(packOf({ ...sound, dont: { confidential, unless: ['project'] } }), () => {
      steps += 1;
    });
    expect(steps).toBeGreaterThanOrEqual(confidential.length);
  });
  it('says of each what to do about it', () => {
    expect(
      lintPack(packOf({ dont: { terms: ['tea', 'tea', 'union'] } })).map(({ remedy }) => remedy),
    ).not.toContain('');
  });
  it.each(builtInPackIds())('has nothing against the built-in %s', (id) => {
    const pack = builtInPack(id);
    expect(pack === undefined ? 'no such pack' : lintPack(pack)).toEqual([]);
  });
});
