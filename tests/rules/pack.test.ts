import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generated } from '../../rules/cli/generate';
import { compile } from '../../rules/code';
import { parsePack } from '../../rules/pack';
import { PackError } from '../../rules/pack-error';
import { packOf } from './try';

const problemsOf = (data: unknown): readonly string[] => {
  try {
    parsePack(data);
    return [];
  } catch (error) {
    if (error instanceof PackError) return error.problems;
    throw error;
  }
};

const packWith = (rule: object) => ({
  demarc: 1,
  id: 'test',
  name: 'Test',
  version: 1,
  language: 'en',
  rules: [{ id: 'no-alcohol', say: 'No.', level: 'hold', ...rule }],
});

describe('a pack that does not parse', () => {
  it('names the rule and the path', () => {
    expect(problemsOf(packWith({ dont: { topicc: 'alcohol' } }))[0]).toBe(
      'rule no-alcohol: dont.topicc: is not known here',
    );
    expect(problemsOf(packWith({ dont: { terms: ['a'], unless: { al: [] } } }))[0]).toBe(
      'rule no-alcohol: dont.unless.al: is not known here',
    );
  });
  it('says what an expression needs', () => {
    expect(problemsOf(packWith({ dont: { topic: 'alcohol', terms: ['wine'] } }))).toEqual([
      'rule no-alcohol: dont: has topic and terms side by side; join them with all or any',
    ]);
    expect(problemsOf(packWith({ dont: { topic: 'alcohol' }, do: { include: ['#ad'] } }))).toEqual([
      'rule no-alcohol: needs either dont or do, and not both',
    ]);
  });
  it('refuses to block for words alone', () => {
    expect(problemsOf(packWith({ level: 'block', dont: { topic: 'alcohol' } }))).toHaveLength(1);
    expect(problemsOf(packWith({ level: 'block', dont: { secret: true } }))).toEqual([]);
  });
  it('refuses a pattern that can not run in linear time', () => {
    expect(problemsOf(packWith({ dont: { pattern: '(a)\\1' } }))[0]).toMatch(
      /^rule no-alcohol: dont\.pattern: not a pattern/,
    );
  });
  it('refuses two rules of one id, and anything that is no pack at all', () => {
    const twice = packWith({ dont: { topic: 'alcohol' } });
    expect(problemsOf({ ...twice, rules: [...twice.rules, ...twice.rules] })).toEqual([
      'rule no-alcohol: id: another rule has this id',
    ]);
    for (const data of [null, 7, 'x', [], {}, { rules: [null, 3] }]) expect(problemsOf(data)).not.toEqual([]);
  });
});

describe('what a pack brings of a site', () => {
  const site = { id: 'intranet', name: 'Intranet', version: 1, hosts: ['intranet.example'], composers: [] };
  const bringing = (sites: unknown[]) => ({ ...packWith({ dont: { terms: ['tea'] } }), sites });
  it('is taken as a site’s own file is, with a version by which it is newer', () => {
    expect(problemsOf(bringing([site]))).toEqual([]);
    expect(problemsOf(bringing([{ ...site, version: undefined }]))[0]).toMatch(/^sites\.0\.version: /);
    expect(problemsOf(bringing([{ ...site, hosts: ['https://intranet.example/'] }]))[0]).toMatch(
      /^sites\.0\.hosts\.0: /,
    );
  });
});

describe('a pack', () => {
  it('reads the same again once it is read', () => {
    const pack = packOf({ dont: { terms: { a: 'b' } } });
    expect(parsePack(JSON.parse(JSON.stringify(pack)))).toEqual(pack);
  });
  it('that names a topic that is not there is refused when it is compiled', () => {
    const pack = packOf({ dont: { topic: 'alcohool' } });
    expect(() => compile([{ layer: 'own', pack }])).toThrow('rule rule: topic: there is no topic “alcohool”');
  });
});

describe('what is generated', () => {
  const { files, problems } = generated();
  it('comes from sources that are sound', () => {
    expect(problems).toEqual([]);
  });
  it('is up to date: run npm run generate', () => {
    const stale = [...files].filter(([path, content]) => readFileSync(path, 'utf8') !== content);
    expect(stale.map(([path]) => path)).toEqual([]);
  });
});
