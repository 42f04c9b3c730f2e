import { describe, expect, it } from 'vitest';
import { demarc, file, teaPack } from './demarc';

const towelPack = file(
  'towel.yaml',
  `${teaPack.replace('[tea]', '[tea], unless: [tea towel]')}    flags: [Tea at four, My tea towel, Coffee]
    passes: [Milk, 'More <tea> & "cake"']
  - id: no-milk
    say: We drink it black.
    level: warn
    dont: { terms: [milk] }
    flags: [Milk with that]
    passes: [Silk]
`,
);

describe('demarc pack test', () => {
  it('says that the examples of built-in packs hold', async () => {
    const { out, status } = await demarc(['pack', 'test', 'school']);
    expect(out).toMatch(/^school: \d+ rules, \d+ examples, all hold\.\n$/);
    expect(status).toBe(0);
  });

  it('stops at the first rule whose examples fail, with what was found instead', async () => {
    const { out, err, status } = await demarc(['pack', 'test', towelPack, 'school']);
    expect(out).toBe(`${towelPack}: rule no-tea: 3 of 5 examples judged otherwise.
  flags 2, “My tea towel”: must be found, and is not
    nearly found “tea”: An exception of the rule covers it.
  flags 3, “Coffee”: must be found, and is not
    nothing in it was found, nor nearly.
  passes 2, “More <tea> & "cake"”: must pass, and is found
    it finds “tea” (warn): “tea” is a word that this rule names.
`);
    expect(err).toContain('then test again. 1 rule behind it not tested');
    expect(status).toBe(1);
  });

  it('gives CI every example as JSON and as JUnit', async () => {
    const [json, junit] = await Promise.all([
      demarc(['pack', 'test', towelPack, '--json']),
      demarc(['pack', 'test', towelPack, '--junit']),
    ]);
    const [pack] = JSON.parse(json.out).packs;
    expect(pack).toMatchObject({ file: towelPack, pack: 'tea', version: 1, holds: false });
    expect(pack.rules).toMatchObject([
      {
        rule: 'no-tea',
        flags: 3,
        passes: 2,
        failures: [{ index: 1 }, { index: 2, found: [] }, { index: 1 }],
      },
      { rule: 'no-milk', flags: 1, passes: 1, failures: [] },
    ]);
    expect(junit.out).toContain('<testsuites name="demarc pack test" tests="7" failures="3">');
    expect(junit.out).toContain('<testcase classname="tea.no-milk" name="flags 1: Milk with that"/>');
    expect(junit.out).toContain(
      'name="passes 2: More &lt;tea&gt; &amp; &quot;cake&quot;"><failure message="must pass, and is found">',
    );
    expect([json.status, junit.status]).toEqual([1, 1]);
  });

  it('says what it needs, and that rules without examples are not known to hold', async () => {
    const [none, both, bare] = await Promise.all([
      demarc(['pack', 'test']),
      demarc(['pack', 'test', 'school', '--json', '--junit']),
      demarc(['pack', 'test', file('bare.yaml', teaPack)]),
    ]);
    expect(none.err).toContain('Name the packs to test: demarc pack test PACK…');
    expect(both.err).toContain('Ask for one report');
    expect(bare.err).toContain('nothing is known of no-tea: give each rule flags and passes.');
    expect([none.status, both.status, bare.status]).toEqual([2, 2, 0]);
  });
});
