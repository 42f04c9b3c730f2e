import { lowest, type ModelData } from '../../../rules/match/linear';
import { writeSlots } from '../../../rules/match/sparse';
import { type Learned, weightsBySlot } from './learn';
import type { Lexicons } from './lexicons';

/** So few that every weight is one of the ninety characters that take a byte each; with 127 models judged no better. */
const STEPS = 45;

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
  const groups = groupsOf(columns);
  const slots = groups.flat();
  return {
    negators: lexicons.negators,
    groups: groups.map((group) => group.length),
    slots: Buffer.from(writeSlots(groups)).toString('base64'),
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

/** The slots that any model has a weight for, those together that the same models have one for, rising within each group. */
function groupsOf(columns: readonly ReadonlyMap<number, number>[]): number[][] {
  const known = new Map<number, number>();
  columns.forEach((column, index) => {
    for (const slot of column.keys()) known.set(slot, (known.get(slot) ?? 0) | (1 << index));
  });
  const slots = [...known.keys()].sort((one, other) => one - other);
  return [...Map.groupBy(slots, (slot) => known.get(slot) ?? 0).values()];
}
