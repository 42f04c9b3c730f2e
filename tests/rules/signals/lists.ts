import { describe, expect, it } from 'vitest';
import type { Example } from '../../../rules/example';
import { flagged } from '../try';

/** The two lists that every signal is tested by: what it finds, with the exact words, and what it does not. */
export function lists(
  name: string,
  rule: object,
  hits: readonly (readonly [Example, readonly string[]])[],
  misses: readonly Example[],
): void {
  describe(name, () => {
    it.each(hits)('finds in %j exactly %j', (example, words) => {
      expect(flagged(rule, example)).toEqual(words);
    });
    it.each(misses.map((example) => [example]))('finds nothing in %j', (example) => {
      expect(flagged(rule, example)).toEqual([]);
    });
  });
}
