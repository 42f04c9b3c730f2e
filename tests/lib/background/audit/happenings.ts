import fc from 'fast-check';
import { decidedSchema } from '../../../../rules/audit/decided';
import type { Happening } from '../../../../rules/audit/entry';

/** A post that went out against a rule. */
export const overridden: Happening = {
  time: 1_700_000_000_123,
  identity: { id: 'grace', name: 'Grace Ministry' },
  site: 'x.com',
  rules: [{ pack: 'ministry', version: 7, rule: 'no-alcohol' }],
  decided: 'overridden',
  reason: 'The bishop asked for it.',
};

const words = fc.string({ unit: 'grapheme', maxLength: 20 });

/** Anything that can be recorded. */
export const anyHappening: fc.Arbitrary<Happening> = fc.record({
  time: fc.nat({ max: 4_000_000_000_000 }),
  identity: fc.record({ id: words, name: words }),
  site: fc.option(fc.domain()),
  rules: fc.array(fc.record({ pack: words, version: fc.option(fc.nat()), rule: words }), { maxLength: 3 }),
  decided: fc.constantFrom(...decidedSchema.options),
  reason: words,
});
