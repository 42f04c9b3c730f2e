import { rarityOf } from './vocabulary';

/** A piece of a run-together word: letters from `from` to `to`. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** In the vocabulary, or known to the one who asks. */
  readonly known: boolean;
}

/** The longest run that is taken apart, and the longest word that is looked for in it. */
const longestRun = 48;
const longestWord = 20;

/** What a piece costs: the sum over a whole run is made as small as it can be. */
const costs = { word: 7, perRarity: 1.2, asked: 9, letter: 13, unknown: 10, perUnknownLetter: 3 };

/**
 * Takes a run-together word apart into the likeliest words ("beeroclock" into "beer" and "oclock").
 * @param run folded letters
 * @param knows whether the one who asks has this word, common or not
 */
export function segment(run: string, knows: (form: string) => boolean): Piece[] {
  const { length } = run;
  if (length > longestRun) return [];
  const best = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const origins = new Int32Array(length + 1);
  const isKnown = new Uint8Array(length + 1);
  best[0] = 0;
  for (let from = 0; from < length; from += 1) {
    const sofar = best[from] ?? Number.POSITIVE_INFINITY;
    if (sofar === Number.POSITIVE_INFINITY) continue;
    for (let to = from + 1; to <= Math.min(length, from + longestWord); to += 1) {
      const { cost, known } = priceOf(run.slice(from, to), knows);
      if (sofar + cost >= (best[to] ?? 0)) continue;
      best[to] = sofar + cost;
      origins[to] = from;
      isKnown[to] = known ? 1 : 0;
    }
  }
  const pieces: Piece[] = [];
  for (let to = length; to > 0; to = origins[to] ?? 0)
    pieces.unshift({ from: origins[to] ?? 0, to, known: isKnown[to] === 1 });
  return pieces;
}

function priceOf(form: string, knows: (form: string) => boolean): { cost: number; known: boolean } {
  if (form === 'a' || form === 'i') return { cost: costs.word, known: true };
  if (form === 'o') return { cost: costs.letter, known: true };
  const rarity = rarityOf(form);
  const common = rarity === null ? Number.POSITIVE_INFINITY : costs.word + costs.perRarity * rarity;
  const asked = form.length > 2 && knows(form) ? costs.asked : Number.POSITIVE_INFINITY;
  const known = Math.min(common, asked);
  if (known < Number.POSITIVE_INFINITY) return { cost: known, known: true };
  const isWordLike = form.length >= 3;
  return {
    cost: isWordLike ? costs.unknown + costs.perUnknownLetter * form.length : Number.POSITIVE_INFINITY,
    known: false,
  };
}
