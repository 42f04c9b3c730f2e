/** One training example: sparse values by column, what it is, and how much it counts. */
export interface Example {
  readonly columns: Int32Array;
  readonly values: Float64Array;
  readonly label: boolean;
  readonly weight: number;
}

/** What is believed of a column before any example was seen: its weight, and how firmly. */
export interface Prior {
  readonly mean: Float64Array;
  readonly firmness: Float64Array;
}

const SWEEPS = 40;
/** No weight moves by more than this in the last sweep: a tenth of what a shipped weight is rounded to. */
const SETTLED = 0.004;

/** The examples by column: where each column's entries begin, and their rows and values. */
interface Columns {
  readonly begins: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

function byColumn(examples: readonly Example[], width: number): Columns {
  const begins = new Int32Array(width + 1);
  for (const { columns } of examples)
    for (const column of columns) begins[column + 1] = (begins[column + 1] ?? 0) + 1;
  for (let column = 0; column < width; column++)
    begins[column + 1] = (begins[column + 1] ?? 0) + (begins[column] ?? 0);
  const rows = new Int32Array(begins[width] ?? 0);
  const values = new Float64Array(rows.length);
  const next = begins.slice();
  examples.forEach((example, row) => {
    example.columns.forEach((column, at) => {
      const place = next[column] ?? 0;
      next[column] = place + 1;
      rows[place] = row;
      values[place] = example.values[at] ?? 0;
    });
  });
  return { begins, rows, values };
}

/**
 * Logistic regression with a normal prior on each weight, by cyclic coordinate descent: each step is a Newton step
 * with the curvature's upper bound, so it never overshoots. The last column is the bias. The same input gives the same weights.
 */
export function regress(examples: readonly Example[], prior: Prior): Float64Array {
  const width = prior.mean.length;
  const weights = Float64Array.from(prior.mean);
  const { begins, rows, values } = byColumn(examples, width);
  const margins = Float64Array.from(examples, (example) => scoreOf(example, weights));
  const labels = Float64Array.from(examples, ({ label }) => (label ? 1 : 0));
  const counts = Float64Array.from(examples, ({ weight }) => weight);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let furthest = 0;
    for (let column = width - 1; column >= 0; column--) {
      const begin = begins[column] ?? 0;
      const end = begins[column + 1] ?? 0;
      if (begin === end) continue;
      const firmness = prior.firmness[column] ?? 1;
      const before = weights[column] ?? 0;
      let slope = firmness * (before - (prior.mean[column] ?? 0));
      let curve = firmness;
      for (let place = begin; place < end; place++) {
        const row = rows[place] ?? 0;
        const value = values[place] ?? 0;
        const count = counts[row] ?? 0;
        const chance = 1 / (1 + Math.exp(-(margins[row] ?? 0)));
        slope += count * value * (chance - (labels[row] ?? 0));
        curve += count * value * value * Math.max(chance * (1 - chance), 0.1);
      }
      const step = -slope / curve;
      weights[column] = before + step;
      furthest = Math.max(furthest, Math.abs(step));
      for (let place = begin; place < end; place++) {
        const row = rows[place] ?? 0;
        margins[row] = (margins[row] ?? 0) + step * (values[place] ?? 0);
      }
    }
    if (furthest < SETTLED) break;
  }
  return weights;
}

/** The log-odds that an example is of the kind. */
export function scoreOf(example: Example, weights: Float64Array): number {
  let score = 0;
  example.columns.forEach((column, at) => {
    score += (weights[column] ?? 0) * (example.values[at] ?? 0);
  });
  return score;
}
