/** A share with the bounds that hold it in 95 of 100 samples. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Wilson's 95 % interval of `hits` out of `of`; everything is possible where nothing was counted. */
export function intervalOf(hits: number, of: number): Interval {
  if (of === 0) return { low: 0, high: 1 };
  const z = 1.96;
  const share = hits / of;
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const reach = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}

export interface Quality {
  readonly found: number;
  readonly missed: number;
  readonly falsely: number;
  readonly f1: Interval & { readonly value: number };
}

/** How well yes-or-no judgements meet the truth. F1's interval follows from that of found / (found + missed + falsely). */
export function qualityOf(judged: readonly { readonly truth: boolean; readonly said: boolean }[]): Quality {
  const count = (truth: boolean, said: boolean) =>
    judged.filter((each) => each.truth === truth && each.said === said).length;
  const found = count(true, true);
  const missed = count(true, false);
  const falsely = count(false, true);
  const all = found + missed + falsely;
  const { low, high } = intervalOf(found, all);
  const f1Of = (overlap: number) => (2 * overlap) / (1 + overlap);
  return {
    found,
    missed,
    falsely,
    f1: { value: all === 0 ? 0 : f1Of(found / all), low: f1Of(low), high: f1Of(high) },
  };
}
