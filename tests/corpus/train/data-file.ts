import { lowest, writeNumbers } from '../../../rules/match/numbers';
import type { ModelData } from '../../../rules/match/weight-table';
import { type Learned, weightsBySlot } from './learn';
import type { Lexicons } from './lexicons';

/** So few that every weight is one of the ninety characters that take a byte each; with 127 models judged no better. */
const STEPS = 45;

/** 0, -1, 1, -2, 2… as 0, 1, 2, 3, 4…: weights are mostly small, and the first ninety characters take one byte each. */
const folded = (weight: number): number => (weight < 0 ? -2 * weight - 1 : 2 * weight);

const rounded = (value: number): number => Number(value.toFixed(4));

/**
 * What the extension ships: hashes and weights, no words. `threshold` is added to the bias, so that 0 is the point of
 * decision; weights below `smallest` in log-odds are left out.
 */
export function dataOf(
  models: readonly { name: string; learned: Learned; threshold: number; smallest: number }[],
  lexicons: Lexicons,
): ModelData {
  const columns = models.map((model) => columnOf(model, lexicons));
  const sets = new Map<number, number>();
  columns.forEach(({ weights }, index) => {
    for (const slot of weights.keys()) sets.set(slot, (sets.get(slot) ?? 0) | (1 << index));
  });
  const slots = [...sets.keys()].sort((one, other) => one - other);
  const commonest = byFrequency([...sets.values()]);
  const weightsOf = (slot: number) =>
    columns.flatMap(({ weights }) => weights.get(slot) ?? []).map((weight) => lowest + folded(weight));
  return {
    negators: lexicons.negators,
    count: slots.length,
    slots: writeNumbers(slots.map((slot, at) => slot - (slots[at - 1] ?? 0))),
    sets: commonest,
    known: writeNumbers(slots.map((slot) => commonest.indexOf(sets.get(slot) ?? 0))),
    weights: slots.map((slot) => String.fromCharCode(...weightsOf(slot))).join(''),
    models: models.map(({ name, learned, threshold }, index) => ({
      name,
      bias: rounded(learned.bias - threshold),
      step: columns[index]?.step ?? 0,
      shapes: [...learned.shapes].map(rounded),
    })),
  };
}

/** What one step of a model's weights is worth, and by slot its weights in steps, without those that are none. */
function columnOf(
  { learned, smallest }: { learned: Learned; smallest: number },
  lexicons: Lexicons,
): { step: number; weights: Map<number, number> } {
  const known = [...weightsBySlot(learned, lexicons)].filter(([, weight]) => Math.abs(weight) >= smallest);
  const step = known.reduce((most, [, weight]) => Math.max(most, Math.abs(weight)), 0) / STEPS;
  const inSteps = known.map(([slot, weight]): [number, number] => [slot, Math.round(weight / step)]);
  return { step, weights: new Map(inSteps.filter(([, weight]) => weight !== 0)) };
}

/** The numbers without repeats, the most frequent first. */
function byFrequency(numbers: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([number]) => number);
}
