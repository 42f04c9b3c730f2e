import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSlots, writeSlots } from '../../../rules/match/sparse';

const slots = fc
  .uniqueArray(fc.integer({ min: 1, max: 2 ** 24 - 1 }), { maxLength: 300 })
  .map((group) => group.sort((one, other) => one - other));

describe('the slots of a model', () => {
  it('are read as they were written, in whatever groups', () => {
    fc.assert(
      fc.property(fc.array(slots, { maxLength: 6 }), (groups) => {
        const bytes = String.fromCharCode(...writeSlots(groups));
        const read = readSlots(
          bytes,
          groups.map((group) => group.length),
        );
        expect([...read]).toEqual(groups.flat());
      }),
    );
  });

  it('take less than two bytes each where they are many', () => {
    const group = Array.from({ length: 10_000 }, (_, index) => index * 1_677 + ((index * 7_919) % 1_000));
    expect(writeSlots([group]).length).toBeLessThan(20_000 * 0.8);
  });
});
