import { hashPrime, hashStart } from './hash';
import { rarityOfHash } from './vocabulary';

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
const costs = { word: 7, perRarity: 1.2, asked: 12, letter: 13, unknown: 10, perUnknownLetter: 3 };

/** Room for the cheapest way to each letter, used anew by every call. */
const best = new Float64Array(longestRun + 1);
const origins = new Int8Array(longestRun + 1);
const isKnown = new Uint8Array(longestRun + 1);

/**
 * Takes a run-together word apart into the likeliest words ("beeroclock" into "beer" and "oclock").
 * @param run folded letters
 * @param knows whether the one who asks has a word with this hash, common or not
 */
export function segment(run: string, knows: (hash: number) => boolean): Piece[] {
  const { length } = run;
  if (length > longestRun) return [];
  best.fill(Number.POSITIVE_INFINITY);
  best[0] = 0;
  for (let from = 0; from < length; from += 1) {
    const sofar = best[from] ?? Number.POSITIVE_INFINITY;
    if (sofar === Number.POSITIVE_INFINITY) continue;
    const farthest = Math.min(length, from + longestWord);
    let hash = hashStart;
    for (let to = from + 1; to <= farthest; to += 1) {
      hash = Math.imul(hash ^ run.charCodeAt(to - 1), hashPrime);
      const known = to - from === 1 ? letterPrice(run, from) : knownPrice(hash, to - from, knows);
      const cost = sofar + Math.min(known, unknownPrice(to - from));
      if (cost > (best[to] ?? 0) || cost === Number.POSITIVE_INFINITY) continue;
      best[to] = cost;
      origins[to] = from;
      isKnown[to] = known < Number.POSITIVE_INFINITY ? 1 : 0;
    }
  }
  const pieces: Piece[] = [];
  for (let to = length; to > 0; to = origins[to] ?? 0)
    pieces.unshift({ from: origins[to] ?? 0, to, known: isKnown[to] === 1 });
  return pieces;
}

/** "a" and "I" are words but no ends, and the "o" of "o'clock" nearly is a word. */
function letterPrice(run: string, at: number): number {
  if (at + 1 === run.length) return Number.POSITIVE_INFINITY;
  const letter = run.charCodeAt(at);
  if (letter === 97 || letter === 105) return costs.word;
  return run.startsWith('oclock', at) ? costs.letter : Number.POSITIVE_INFINITY;
}

function knownPrice(hash: number, length: number, knows: (hash: number) => boolean): number {
  const rarity = rarityOfHash(hash);
  if (rarity >= 0) return costs.word + costs.perRarity * rarity;
  return length > 2 && knows(hash) ? costs.asked : Number.POSITIVE_INFINITY;
}

function unknownPrice(length: number): number {
  return length < 3 ? Number.POSITIVE_INFINITY : costs.unknown + costs.perUnknownLetter * length;
}
