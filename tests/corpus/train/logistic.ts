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

/**
 * Logistic regression with a normal prior on each weight, by cyclic coordinate descent: each step is a Newton step
 * with the curvature's upper bound, so it never overshoots. The last column is the bias. The same input gives the same weights.
 */
export function regress(examples: readonly Example[], prior: Prior): Float64Array {
  const width = prior.mean.length;
  const weights = Float64Array.from(prior.mean);
  const rows: number[][] = Array.from({ length: width }, () => []);
  const values: number[][] = Array.from({ length: width }, () => []);
  const margins = new Float64Array(examples.length);
  examples.forEach((example, row) => {
    example.columns.forEach((column, at) => {
      rows[column]?.push(row);
      values[column]?.push(example.values[at] ?? 0);
    });
    margins[row] = scoreOf(example, weights);
  });
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let column = width - 1; column >= 0; column--) {
      const touched = rows[column] ?? [];
      if (touched.length === 0) continue;
      const firmness = prior.firmness[column] ?? 1;
      const before = weights[column] ?? 0;
      let slope = firmness * (before - (prior.mean[column] ?? 0));
      let curve = firmness;
      touched.forEach((row, at) => {
        const example = examples[row];
        if (!example) return;
        const value = values[column]?.[at] ?? 0;
        const chance = 1 / (1 + Math.exp(-(margins[row] ?? 0)));
        slope += example.weight * value * (chance - (example.label ? 1 : 0));
        curve += example.weight * value * value * Math.max(chance * (1 - chance), 0.1);
      });
      const step = -slope / curve;
      weights[column] = before + step;
      touched.forEach((row, at) => {
        margins[row] = (margins[row] ?? 0) + step * (values[column]?.[at] ?? 0);
      });
    }
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
