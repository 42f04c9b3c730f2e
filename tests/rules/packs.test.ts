import { describe, expect, it } from 'vitest';
import { builtInPack, builtInPackIds } from '../../rules/built-in';
import { check } from '../../rules/check';
import { compile } from '../../rules/code';
import type { Example } from '../../rules/example';
import { readExample } from '../../rules/read-example';

describe.each(builtInPackIds())('the %s pack', (id) => {
  const pack = builtInPack(id);
  if (pack === undefined) throw new Error(`no pack ${id}`);
  const code = compile([{ layer: 'built-in', pack }]);

  function breaks(example: Example, rule: string): boolean {
    const { draft, now, past, self } = readExample(example);
    return check(draft, code, past, now, self).some((finding) => finding.rule === rule);
  }

  for (const rule of pack.rules) {
    it(`${rule.id} flags what it says it flags`, () => {
      expect(rule.flags.filter((example) => !breaks(example, rule.id))).toEqual([]);
    });
    it(`${rule.id} passes what it says it passes`, () => {
      expect(rule.passes.filter((example) => breaks(example, rule.id))).toEqual([]);
    });
  }

  it('gives each rule examples of both kinds', () => {
    const bare = pack.rules.filter(({ flags, passes }) => flags.length === 0 || passes.length === 0);
    expect(bare.map((rule) => rule.id)).toEqual([]);
  });
});
