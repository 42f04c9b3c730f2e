import { lowest, readNumbers } from './numbers';

/** The data file of all models, as the training script writes it. */
export interface ModelData {
  /** Hashes of the words that deny what follows. */
  readonly negators: readonly number[];
  /** How many features there are. */
  readonly count: number;
  /** Their 24-bit slots, rising: how far each is from the one before it, as `readNumbers` reads them. */
  readonly slots: string;
  /** For each set of models that know the same features, a bit for each; the commonest come first. */
  readonly sets: readonly number[];
  /** By feature, in the order of the slots: the number of its set, as `readNumbers` reads them. */
  readonly known: string;
  /**
   * Feature by feature a character for each model of its set, counted from `lowest`: twice a weight in steps, or for one
   * below 0 twice its size less 1.
   */
  readonly weights: string;
  readonly models: readonly {
    readonly name: string;
    readonly bias: number;
    /** What one step of an eight-bit weight is worth in log-odds. */
    readonly step: number;
    readonly shapes: readonly number[];
  }[];
}

export const FILTER_BITS = 0x3ffff;

/**
 * The weights of all features, sorted by slot. A cell is a slot plus one and then four weights to a number, every weight raised by
 * `raised` so that none is negative: the first and third and the second and fourth can be added up together for up to
 * `mostTogether` cells. The weights of a cell are read when its feature is first met: most never are, and to read them all took
 * a tenth of the first check.
 */
export interface WeightTable {
  readonly cells: Int32Array;
  /** How many numbers a cell takes. */
  readonly stride: number;
  /** By the upper bits of a slot: where the cells of its neighbours begin; the next one's beginning is their end. */
  readonly begins: Int32Array;
  /** One bit for each slot's lower bits, small enough for a processor's nearest cache: most features are unknown and end here. */
  readonly filter: Uint8Array;
  /** Reads the weights of a cell. */
  readonly fill: (cell: number) => void;
}

/** What is added to every weight. */
export const raised = 128;
/** How many of those can be added up in sixteen bits. */
export const mostTogether = 256;
/** So many bits of a slot tell neighbours apart: with 33,000 features there is about one to each of the others. */
export const neighbourBits = 9;

/** Bare loops, since none of this has run before when it is needed. */
export function weightTable({ count, slots: gaps, sets, known, weights, models }: ModelData): WeightTable {
  const stride = 1 + Math.ceil(models.length / 4);
  const slots = readNumbers(gaps, count);
  const setOf = readNumbers(known, count);
  const cells = new Int32Array(count * stride);
  const begins = new Int32Array((1 << (24 - neighbourBits)) + 1);
  const filter = new Uint8Array((FILTER_BITS + 1) / 8);
  let slot = 0;
  let neighbours = 0;
  for (let row = 0; row < count; row += 1) {
    slot += slots[row] ?? 0;
    cells[row * stride] = slot + 1;
    filter[(slot & FILTER_BITS) >>> 3] = (filter[(slot & FILTER_BITS) >>> 3] ?? 0) | (1 << (slot & 7));
    for (; neighbours <= slot >>> neighbourBits; neighbours += 1) begins[neighbours] = row * stride;
  }
  begins.fill(cells.length, neighbours);
  const firsts = firstWeights(setOf, sets);

  function fill(cell: number): void {
    const row = cell / stride;
    const set = sets[setOf[row] ?? 0] ?? 0;
    let next = firsts[row] ?? 0;
    for (let column = 0; column < models.length; column += 1) {
      const folded = (set >>> column) & 1 ? weights.charCodeAt(next++) - lowest : 0;
      const part = cell + 1 + (column >> 2);
      const weight = raised + ((folded >>> 1) ^ -(folded & 1));
      cells[part] = (cells[part] ?? 0) | (weight << ((column & 3) * 8));
    }
  }
  return { cells, stride, begins, filter, fill };
}

/** By feature: where its weights begin. */
function firstWeights(setOf: Int32Array, sets: readonly number[]): Int32Array {
  const sizes = Uint8Array.from(sets, bitsIn);
  const firsts = new Int32Array(setOf.length);
  let first = 0;
  for (let row = 0; row < setOf.length; row += 1) {
    firsts[row] = first;
    first += sizes[setOf[row] ?? 0] ?? 0;
  }
  return firsts;
}

function bitsIn(set: number): number {
  let bits = 0;
  for (let left = set; left !== 0; left &= left - 1) bits += 1;
  return bits;
}
