/** What is measured: a name, and a run over one text. */
export interface Candidate {
  readonly name: string;
  /** May answer by a promise, which is waited for text by text. */
  run(text: string): unknown;
  /** One that takes milliseconds for a short text, and seconds for a long one, is asked about a few only. */
  readonly isSlow?: boolean;
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
  /** The ratio that 95 texts in a hundred stay below, where texts were measured one by one. */
  readonly p95?: number;
  /** Milliseconds that 99 keystrokes in a hundred stay below. */
  readonly p99?: number;
  /** What stays in memory. */
  readonly bytes?: number;
}

const classes = new Uint8Array(65536).map((_, code) => (code > 64 && code < 123 ? 1 : 0));
let sink = 0;

/** One pass over the char codes with a class table: what any checker must do at the least. */
export function barePass(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) count += classes[text.charCodeAt(at)] ?? 0;
  return count;
}

/**
 * Nanoseconds of a bare pass over one of the texts, repeated for about a third of a millisecond so that the clock can tell.
 * It is timed by what times all else: a loop of its own is compiled in another way, and is slower by half.
 */
export function bareNs(texts: readonly string[]): number {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const repeats = Math.max(1, Math.round(200_000 / characters));
  let sum = 0;
  for (let turn = 0; turn < repeats; turn += 1) sum += timeNs(barePass, texts);
  return sum / repeats;
}

/** Nanoseconds of a run over one of the texts. */
function timeNs(run: (text: string) => unknown, texts: readonly string[]): number {
  const start = performance.now();
  for (const text of texts) if (run(text) !== undefined) sink += 1;
  return ((performance.now() - start) * 1e6) / texts.length;
}

/** The same where the run answers by promise. */
async function timeSlowNs(run: (text: string) => unknown, texts: readonly string[]): Promise<number> {
  const start = performance.now();
  for (const text of texts) if ((await run(text)) !== undefined) sink += 1;
  return ((performance.now() - start) * 1e6) / texts.length;
}

/** Characters that are measured in one go: so few that most goes are not interrupted. */
const charactersInGo = 6_000;
/** A slow candidate is asked about so many goes only, in every sixth round. */
const slow = { goes: 2, every: 6 };

/**
 * Every candidate over the same texts, a few at a time, one candidate after another with a bare pass before them, round
 * after round. A shared machine stops a run for milliseconds and makes it slow for seconds: what counts of each few texts
 * is the quickest of all rounds, in which nothing else was done. The row says how that is spread over the texts. The first
 * round warms up and does not count.
 */
export async function compare(
  candidates: readonly Candidate[],
  texts: readonly string[],
  rounds: number,
): Promise<Row[]> {
  const size = texts[0]?.length ?? 0;
  const goes = inGoes(texts, Math.max(1, Math.round(charactersInGo / size)));
  const bares = goes.map(() => Number.POSITIVE_INFINITY);
  const measured = candidates.map((each) => ({ ...each, bests: [] as number[] }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [go, few] of goes.entries()) {
      bares[go] = Math.min(bares[go] ?? 0, bareNs(few));
      for (const { run, isSlow = false, bests } of measured) {
        if (isSlow && (go >= slow.goes || round % slow.every > 1)) continue;
        const taken = isSlow ? await timeSlowNs(run, few) : timeNs(run, few);
        if (round > 0) bests[go] = Math.min(taken, bests[go] ?? taken);
      }
    }
  }
  return measured.map(({ name, bests }) => {
    const ratios = bests.map((best, go) => best / (bares[go] ?? 1));
    return {
      name,
      size,
      ratio: quantile(ratios, 0.5),
      p25: quantile(ratios, 0.25),
      p75: quantile(ratios, 0.75),
      ns: Math.round(quantile(bests, 0.5)),
    };
  });
}

function inGoes(texts: readonly string[], length: number): string[][] {
  const goes: string[][] = [];
  for (let from = 0; from < texts.length; from += length) goes.push(texts.slice(from, from + length));
  return goes;
}

/** For each text alone, the quickest of some turns: nanoseconds, and as a multiple of the bare pass over such a text. */
export function spread(
  run: (text: string) => unknown,
  texts: readonly string[],
  turns: number,
): { bests: number[]; ratios: number[] } {
  const bests = texts.map(() => Number.POSITIVE_INFINITY);
  let bare = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [at, text] of texts.entries()) {
      if (at % 50 === 0) bare = Math.min(bare, bareNs(texts));
      bests[at] = Math.min(bests[at] ?? 0, timeNs(run, [text]));
    }
  }
  return { bests, ratios: bests.map((best) => best / bare) };
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
