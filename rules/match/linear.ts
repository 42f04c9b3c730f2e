import type { Span } from '../finding';
import type { Reading } from '../text/reading';
import { type Features, newFeatureReader, shapes } from './features';
import {
  FILTER_BITS,
  type ModelData,
  mostTogether,
  neighbourBits,
  raised,
  weightTable,
} from './weight-table';

/** Some of the author's words and what they add to the log-odds. */
export interface WeightedSpan extends Span {
  readonly weight: number;
}

export interface LinearScore {
  /** Log-odds that the post is of this kind: above 0 is more likely than not. */
  readonly score: number;
  /** The words that spoke most for it, the weightiest first, none overlapping; read only when asked for. */
  readonly top: readonly WeightedSpan[];
}

export interface LinearModel {
  readonly name: string;
  score(reading: Reading): LinearScore;
  /** The highest of the scores of some readings; of the same array it is asked by many. */
  most(readings: readonly Reading[]): number;
}

const MOST_SPANS = 5;

/** The slot of a feature: 24 well-mixed bits, by the upper ones of which the table is sorted. */
export const slotOf = (hash: number): number => Math.imul(hash ^ (hash >>> 16), 0x9e3779b1) >>> 8;

/**
 * What each word's weight is multiplied by in a post of `words` words. A long post says more of everything,
 * so its words count less; very short ones are not blown up.
 */
export const dampOf = (words: number): number => Math.sqrt(12 / Math.max(words, 8));

/** Every second weight of a number, with room for sums above each. */
const everySecond = 0x00ff00ff;

/**
 * The models of one data file, by name. They share one pass over a reading's features: whichever is asked
 * first about a reading pays for all, the others read their score off.
 */
export function linearModels(data: ModelData): ReadonlyMap<string, LinearModel> {
  const readFeatures = newFeatureReader(data.negators);
  const { cells, stride, begins, filter, fill } = weightTable(data);
  const width = data.models.length;
  /** Two for each number of a cell: what its first and third weights came to, and its second and fourth. */
  const together = new Int32Array((stride - 1) * 2);
  const sums = new Int32Array(width);
  /** The slots of a post's features that pass the filter, used anew by every one. */
  let passing = new Int32Array(1024);
  /** The shapes that a post has, used anew by every one. */
  const madeShapes = new Uint8Array(shapes.length);
  let last: Reading | null = null;
  let lastScores: readonly number[] = [];
  /** What readings keep what was made of them under. */
  const scoresKey = {};

  /** Where the cell of a slot begins, or -1 for one that no model knows. */
  function cellOf(slot: number): number {
    const end = begins[(slot >>> neighbourBits) + 1] ?? 0;
    for (let at = begins[slot >>> neighbourBits] ?? 0; at < end; at += stride) {
      if (cells[at] !== slot + 1) continue;
      if (cells[at + 1] === 0) fill(at);
      return at;
    }
    return -1;
  }

  /**
   * Writes to `sums` what the weights of the features add up to in each model. What passes the filter is gathered first,
   * without a branch that depends on what is found: no processor could foresee it.
   */
  function sumUp({ hashes, count }: Features): void {
    if (passing.length < count) passing = new Int32Array(count * 2);
    let passed = 0;
    for (let index = 0; index < count; index++) {
      const slot = slotOf(hashes[index] ?? 0);
      passing[passed] = slot;
      passed += ((filter[(slot & FILTER_BITS) >>> 3] ?? 0) >>> (slot & 7)) & 1;
    }
    sums.fill(0);
    together.fill(0);
    let added = 0;
    for (let index = 0; index < passed; index++) {
      const cell = cellOf(passing[index] ?? 0);
      if (cell < 0) continue;
      for (let part = 1; part < stride; part++) {
        const weights = cells[cell + part] ?? 0;
        const pair = part * 2 - 2;
        together[pair] = (together[pair] ?? 0) + (weights & everySecond);
        together[pair + 1] = (together[pair + 1] ?? 0) + ((weights >>> 8) & everySecond);
      }
      added++;
      if (added === mostTogether) {
        takeTogether(added);
        added = 0;
      }
    }
    takeTogether(added);
  }

  /** Adds to `sums` what so many cells came to together. */
  function takeTogether(added: number): void {
    for (let column = 0; column < width; column++) {
      const pair = together[(column >> 2) * 2 + (column & 1)] ?? 0;
      const sum = (pair >>> ((column & 2) * 8)) & 0xffff;
      sums[column] = (sums[column] ?? 0) + sum - added * raised;
    }
    together.fill(0);
  }

  /** Topics ask about one reading one after the other: that of the last one is at hand. */
  function scoresOf(reading: Reading): readonly number[] {
    if (last !== reading) {
      lastScores = reading.once(scoresKey, () => newScores(reading));
      last = reading;
    }
    return lastScores;
  }

  /** The weight in one model of the feature whose cell begins there. */
  function weightIn(column: number, cell: number): number {
    return (((cells[cell + 1 + (column >> 2)] ?? 0) >>> ((column & 3) * 8)) & 0xff) - raised;
  }

  /** The scores of all models, in their order. */
  function newScores(reading: Reading): number[] {
    const features = readFeatures(reading);
    sumUp(features);
    const { words, shapes: found } = features;
    const damp = dampOf(words);
    let made = 0;
    for (let shape = 0; shape < shapes.length; shape++) if (found[shape] !== 0) madeShapes[made++] = shape;
    return data.models.map((model, column) => {
      let score = model.bias + (sums[column] ?? 0) * model.step * damp;
      for (let index = 0; index < made; index++) {
        const shape = madeShapes[index] ?? 0;
        score += (model.shapes[shape] ?? 0) * (found[shape] ?? 0);
      }
      return score;
    });
  }

  function topOf(reading: Reading, column: number): WeightedSpan[] {
    const features = readFeatures(reading);
    const value = (data.models[column]?.step ?? 0) * dampOf(features.words);
    const spans: WeightedSpan[] = [];
    for (let index = 0; index < features.count; index++) {
      const cell = cellOf(slotOf(features.hashes[index] ?? 0));
      const weight = cell < 0 ? 0 : weightIn(column, cell) * value;
      if (weight > 0) {
        spans.push({ start: features.starts[index] ?? 0, end: features.ends[index] ?? 0, weight });
      }
    }
    spans.sort((one, other) => other.weight - one.weight || one.start - other.start);
    const top: WeightedSpan[] = [];
    for (const span of spans) {
      if (top.length === MOST_SPANS) break;
      if (top.every((kept) => span.end <= kept.start || span.start >= kept.end)) top.push(span);
    }
    return top;
  }

  let lastReadings: readonly Reading[] | null = null;
  let mosts: readonly number[] = [];
  /** The highest scores of all models: those for the last array are at hand. */
  function mostsOf(readings: readonly Reading[]): readonly number[] {
    if (lastReadings === readings) return mosts;
    lastReadings = readings;
    const highest = data.models.map(() => Number.NEGATIVE_INFINITY);
    for (const reading of readings) {
      const scores = scoresOf(reading);
      for (let column = 0; column < width; column++)
        if ((scores[column] ?? 0) > (highest[column] ?? 0)) highest[column] = scores[column] ?? 0;
    }
    mosts = highest;
    return mosts;
  }

  class Score implements LinearScore {
    readonly score: number;
    readonly #reading: Reading;
    readonly #column: number;

    constructor(reading: Reading, column: number) {
      this.score = scoresOf(reading)[column] ?? 0;
      this.#reading = reading;
      this.#column = column;
    }

    get top(): readonly WeightedSpan[] {
      return topOf(this.#reading, this.#column);
    }
  }

  return new Map(
    data.models.map(({ name }, column): [string, LinearModel] => [
      name,
      {
        name,
        score: (reading) => new Score(reading, column),
        most: (readings) => mostsOf(readings)[column] ?? 0,
      },
    ]),
  );
}
