import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../rules/text/reading';
import { canReach } from '../../../rules/topics/bound';
import { placeOf, type Standing, weigh } from '../../../rules/topics/weigh';

const strengthOf = new Map([
  ['tequila', 8],
  ['saloon', 4],
  ['pint', 3],
  ['bottle', 2],
]);

/** Every cue of a text with what it is worth. */
function cuesIn(text: string): { cues: Standing[]; weights: number[] } {
  const reading = readText(text);
  const cues = [...text.matchAll(/tequila|saloon|pint|bottle/g)].map(({ index, 0: cue }) => {
    const hit = { start: index, end: index + cue.length, entry: 0 };
    return { ...hit, ...placeOf(reading, hit), strength: strengthOf.get(cue) ?? 0 };
  });
  return { cues, weights: cues.map((cue) => weigh(cue, cues, [], [], reading, 0)) };
}

const words = fc.oneof(
  { arbitrary: fc.constantFrom(...strengthOf.keys()), weight: 2 },
  { arbitrary: fc.constantFrom('and so on', 'we sat by the lake', 'x'.repeat(300)), weight: 3 },
  {
    arbitrary: fc.constantFrom('a ', 'lakeside ').chain((word) => fc.nat(60).map((n) => word.repeat(n))),
    weight: 1,
  },
);

describe('the bound of what cues come to', () => {
  it('is never below what one of them weighs', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (said) => {
        const { cues, weights } = cuesIn(said.join(' '));
        for (const least of weights) expect(canReach(cues, ({ strength }) => strength, least)).toBe(true);
      }),
    );
  });
  it('leaves out what is too far away to be weighed together', () => {
    const { cues } = cuesIn(`a bottle ${'and so on '.repeat(400)} another pint`);
    expect(canReach(cues, ({ strength }) => strength, 4)).toBe(false);
    expect(canReach(cues, ({ strength }) => strength, 3)).toBe(true);
  });
});
