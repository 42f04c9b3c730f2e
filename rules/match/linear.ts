import type { Span } from '../finding';
import type { Reading } from '../text/reading';
import { newFeatureReader, shapes } from './features';

/** The data file of all models, as the training script writes it. */
export interface ModelData {
  /** Hashes of the words that deny what follows. */
  readonly negators: readonly number[];
  /** Base64 of the features' 24-bit slots in rising order, as differences, 7 bits a byte, low bits first. */
  readonly slots: string;
  readonly models: readonly {
    readonly name: string;
    readonly bias: number;
    /** What one step of an eight-bit weight is worth in log-odds. */
    readonly step: number;
    readonly shapes: readonly number[];
    /** Base64 of one signed byte for each slot. */
    readonly weights: string;
  }[];
}

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
}

const MOST_SPANS = 5;

/** The slot of a feature: 24 well-mixed bits, of which the lower ones choose the place in the table. */
export const slotOf = (hash: number): number => Math.imul(hash ^ (hash >>> 16), 0x9e3779b1) >>> 8;

/**
 * What each word's weight is multiplied by in a post of `words` words. A long post says more of everything,
 * so its words count less; very short ones are not blown up.
 */
export const dampOf = (words: number): number => Math.sqrt(12 / Math.max(words, 8));

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

function slotsOf(base64: string): Uint32Array {
  const bytes = bytesOf(base64);
  const slots = new Uint32Array(bytes.length);
  let count = 0;
  let slot = 0;
  for (let at = 0; at < bytes.length; ) {
    let step = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      step |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    slot += step;
    slots[count++] = slot;
  }
  return slots.subarray(0, count);
}

const FILTER_BITS = 0x3ffff;

/** One bit for each slot's lower bits, small enough for a processor's nearest cache: most features are unknown and end here. */
function filterOf(slots: Uint32Array): Uint8Array {
  const filter = new Uint8Array((FILTER_BITS + 1) / 8);
  for (const slot of slots) {
    const bit = slot & FILTER_BITS;
    filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
  }
  return filter;
}

/** A table from slot to row, with linear probing; 0 is an empty place, so rows count from 1. */
function tableOf(slots: Uint32Array): { keys: Uint32Array; rows: Uint16Array; mask: number } {
  let size = 1024;
  while (size < slots.length * 3) size *= 2;
  const mask = size - 1;
  const keys = new Uint32Array(size);
  const rows = new Uint16Array(size);
  slots.forEach((slot, row) => {
    let at = slot & mask;
    while (rows[at] !== 0) at = (at + 1) & mask;
    keys[at] = slot;
    rows[at] = row + 1;
  });
  return { keys, rows, mask };
}

/**
 * The models of one data file, by name. They share one pass over a reading's features: whichever is asked
 * first about a reading pays for all, the others read their score off.
 */
export function linearModels(data: ModelData): ReadonlyMap<string, LinearModel> {
  const readFeatures = newFeatureReader(data.negators);
  const slots = slotsOf(data.slots);
  const { keys, rows, mask } = tableOf(slots);
  const filter = filterOf(slots);
  const width = data.models.length;
  const weights = new Int8Array(slots.length * width);
  data.models.forEach((model, column) => {
    const bytes = bytesOf(model.weights);
    for (let row = 0; row < slots.length; row++) weights[row * width + column] = bytes[row] ?? 0;
  });
  const sums = new Int32Array(width);
  const known = new WeakMap<Reading, Float64Array>();

  /** The row of a feature, or -1 for one that no model knows. */
  function rowOf(hash: number): number {
    const slot = slotOf(hash);
    const bit = slot & FILTER_BITS;
    if (((filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return -1;
    let at = slot & mask;
    while (rows[at] !== 0) {
      if (keys[at] === slot) return (rows[at] ?? 0) - 1;
      at = (at + 1) & mask;
    }
    return -1;
  }

  function scoresOf(reading: Reading): Float64Array {
    const before = known.get(reading);
    if (before) return before;
    const scores = new Float64Array(width);
    const features = readFeatures(reading);
    sums.fill(0);
    const { hashes, count } = features;
    for (let index = 0; index < count; index++) {
      const row = rowOf(hashes[index] ?? 0);
      if (row < 0) continue;
      const from = row * width;
      for (let column = 0; column < width; column++) {
        sums[column] = (sums[column] ?? 0) + (weights[from + column] ?? 0);
      }
    }
    const damp = dampOf(features.words);
    data.models.forEach((model, column) => {
      let score = model.bias + (sums[column] ?? 0) * model.step * damp;
      for (let shape = 0; shape < shapes.length; shape++) {
        score += (model.shapes[shape] ?? 0) * (features.shapes[shape] ?? 0);
      }
      scores[column] = score;
    });
    known.set(reading, scores);
    return scores;
  }

  function topOf(reading: Reading, column: number): WeightedSpan[] {
    const features = readFeatures(reading);
    const value = (data.models[column]?.step ?? 0) * dampOf(features.words);
    const spans: WeightedSpan[] = [];
    for (let index = 0; index < features.count; index++) {
      const row = rowOf(features.hashes[index] ?? 0);
      const weight = row < 0 ? 0 : (weights[row * width + column] ?? 0) * value;
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

  return new Map(
    data.models.map((model, column): [string, LinearModel] => [
      model.name,
      {
        name: model.name,
        score(reading) {
          return {
            score: scoresOf(reading)[column] ?? 0,
            get top() {
              return topOf(reading, column);
            },
          };
        },
      },
    ]),
  );
}
