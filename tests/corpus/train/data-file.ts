import { lowest, lowSteps, type ModelData } from '../../../rules/match/linear';
import { type Learned, weightsBySlot } from './learn';
import type { Lexicons } from './lexicons';

const STEPS = 127;

/** Each number as one character, from `lowest` on. */
const written = (numbers: readonly number[]): string =>
  numbers.map((number) => String.fromCharCode(lowest + number)).join('');

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
  const columns = models.map(
    ({ learned, smallest }) =>
      new Map([...weightsBySlot(learned, lexicons)].filter(([, weight]) => Math.abs(weight) >= smallest)),
  );
  const used = new Set(columns.flatMap((column) => [...column.keys()]));
  const slots = [...used].sort((one, other) => one - other);
  const steps = slots.map((slot, index) => slot - (slots[index - 1] ?? 0));
  return {
    negators: lexicons.negators,
    low: written(steps.map((step) => step % lowSteps)),
    high: written(steps.map((step) => Math.floor(step / lowSteps))),
    models: models.map(({ name, learned, threshold }, index) => {
      const weights = slots.map((slot) => columns[index]?.get(slot) ?? 0);
      const step = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / STEPS;
      return {
        name,
        bias: rounded(learned.bias - threshold),
        step,
        shapes: [...learned.shapes].map(rounded),
        weights: written(weights.map((weight) => folded(Math.round(weight / step)))),
      };
    }),
  };
}
