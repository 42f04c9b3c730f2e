import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumbers, writeNumbers } from '../../../rules/match/numbers';

describe('numbers as characters', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(100), fc.nat(2 ** 24))), (numbers) => {
        expect([...readNumbers(writeNumbers(numbers), numbers.length)]).toEqual(numbers);
      }),
    );
  });

  it('take one character where they are small and two up to 2,024', () => {
    expect(writeNumbers([0, 44])).toHaveLength(2);
    expect(writeNumbers([45, 2_024])).toHaveLength(4);
  });
});
