import type { ModelData } from '../../../rules/match/linear';
import { type Learned, weightsBySlot } from './learn';
import type { Lexicons } from './lexicons';

const STEPS = 127;

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

/** Rising slots as differences, 7 bits a byte, the low bits first. */
function packSlots(slots: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (const slot of slots) {
    let step = slot - before;
    before = slot;
    while (step > 127) {
      bytes.push((step & 127) | 128);
      step >>>= 7;
    }
    bytes.push(step);
  }
  return Uint8Array.from(bytes);
}

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
  return {
    negators: lexicons.negators,
    slots: base64(packSlots(slots)),
    models: models.map(({ name, learned, threshold }, index) => {
      const weights = slots.map((slot) => columns[index]?.get(slot) ?? 0);
      const step = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / STEPS;
      return {
        name,
        bias: rounded(learned.bias - threshold),
        step,
        shapes: [...learned.shapes].map(rounded),
        weights: base64(Uint8Array.from(Int8Array.from(weights, (weight) => Math.round(weight / step)))),
      };
    }),
  };
}
