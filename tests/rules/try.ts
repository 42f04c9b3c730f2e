import { check } from '../../rules/check';
import { compile } from '../../rules/code';
import type { Example } from '../../rules/example';
import type { Finding } from '../../rules/finding';
import { type Pack, parsePack } from '../../rules/pack';
import { readExample } from '../../rules/read-example';
import { said } from '../../rules/words/said';
import { english } from '../tools/english';

/** A pack of one rule, as its author would write it. */
export function packOf(rule: object, more: object = {}): Pack {
  return parsePack({
    demarc: 1,
    id: 'test',
    name: 'Test',
    version: 1,
    language: 'en',
    rules: [{ id: 'rule', say: 'Do as the rule says.', level: 'warn', ...rule }],
    ...more,
  });
}

/** What a pack has against an example. */
export function findingsOf(pack: Pack, example: Example): Finding[] {
  const { draft, now, past, self } = readExample(example);
  return said(check(draft, compile([{ layer: 'own', pack }]), past, now, self), english);
}

/** The author's words that break a rule of this form. */
export function flagged(rule: object, example: Example): string[] {
  return findingsOf(packOf(rule), example).map(({ text }) => text);
}
