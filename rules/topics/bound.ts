import type { EntryHit } from '../signals/signal';
import { longestWord, reach } from './weigh';

/** Cues farther apart than this do not support each other, whichever of them is weighed: its reach on both sides, and itself. */
const together = 2 * reach * longestWord + 200;

/**
 * Whether some of the hits, in order of start, stand close enough together to come to `least`. What refuses or covers a cue is
 * left out of it: so it may be said of cues that come to less, and never the other way round.
 */
export function canReach<Hit extends EntryHit>(
  hits: readonly Hit[],
  weightOf: (hit: Hit) => number,
  least: number,
): boolean {
  let sum = 0;
  let from = 0;
  for (const hit of hits) {
    for (
      let first = hits[from];
      first !== undefined && hit.start - first.start > together;
      first = hits[from]
    ) {
      sum -= weightOf(first);
      from += 1;
    }
    sum += weightOf(hit);
    if (sum >= least) return true;
  }
  return false;
}
