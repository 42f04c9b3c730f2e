/** What is measured: a name, and a run over one text. */
export interface Candidate {
  readonly name: string;
  run(text: string): unknown;
  /** Sizes in characters at which it is not asked, because one round would take minutes. */
  readonly skip?: readonly number[];
}

export interface Row {
  readonly name: string;
  /** Characters of each text. */
  readonly size: number;
  /** The median multiple of the bare pass in the same run, and its quartiles. */
  readonly ratio: number;
  readonly p25: number;
  readonly p75: number;
  /** Nanoseconds for one text, median: for orientation only. */
  readonly ns: number;
}

const classes = new Uint8Array(65536).map((_, code) => (code > 64 && code < 123 ? 1 : 0));
let sink = 0;

/** One pass over the char codes with a class table: what any checker must do at the least. */
function barePass(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) count += classes[text.charCodeAt(at)] ?? 0;
  return count;
}

/** Nanoseconds of a bare pass over one of the texts, repeated for about a millisecond so that the clock can tell. */
export function bareNs(texts: readonly string[]): number {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const repeats = Math.max(1, Math.round(1_000_000 / characters));
  const start = performance.now();
  for (let turn = 0; turn < repeats; turn += 1) for (const text of texts) sink += barePass(text);
  return ((performance.now() - start) * 1e6) / (repeats * texts.length);
}

/** Nanoseconds of a run over one of the texts. */
function timeNs(run: (text: string) => unknown, texts: readonly string[]): number {
  const start = performance.now();
  for (const text of texts) if (run(text) !== undefined) sink += 1;
  return ((performance.now() - start) * 1e6) / texts.length;
}

/**
 * Every candidate over the same texts, one after another in each round, each between two bare passes: machines are
 * shared, and only what was measured side by side can be compared. The first round warms up and does not count.
 */
export function compare(candidates: readonly Candidate[], texts: readonly string[], rounds: number): Row[] {
  const size = texts[0]?.length ?? 0;
  const measured = candidates
    .filter(({ skip }) => skip?.includes(size) !== true)
    .map(({ name, run }) => ({ name, run, ratios: [] as number[], times: [] as number[] }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { run, ratios, times } of measured) {
      const before = bareNs(texts);
      const taken = timeNs(run, texts);
      const after = bareNs(texts);
      if (round === 0) continue;
      ratios.push((2 * taken) / (before + after));
      times.push(taken);
    }
  }
  return measured.map(({ name, ratios, times }) => ({
    name,
    size,
    ratio: quantile(ratios, 0.5),
    p25: quantile(ratios, 0.25),
    p75: quantile(ratios, 0.75),
    ns: Math.round(quantile(times, 0.5)),
  }));
}

/** For each text alone, its time as a multiple of the bare pass over such a text, the median of some turns. */
export function spread(run: (text: string) => unknown, texts: readonly string[], turns: number): number[] {
  const byText = texts.map(() => [] as number[]);
  for (let turn = 0; turn < turns; turn += 1) {
    const bare = bareNs(texts);
    texts.forEach((text, index) => {
      byText[index]?.push(timeNs(run, [text]) / bare);
    });
  }
  return byText.map((values) => quantile(values, 0.5));
}

/** The value below which the share `at` of the values lies; 0 for none. */
export function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0;
}

/** What has been counted: reading it keeps the work from being optimised away. */
export function counted(): number {
  return sink;
}
