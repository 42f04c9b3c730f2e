import type { Draft } from '../draft';
import type { Tone } from '../past';
import { cues } from './cues';
import { lookAt } from './look';

/**
 * The tone of a draft: negative by the topic of that name unless it says sorry, otherwise positive where it thanks, praises or
 * wishes well.
 */
export function toneOf(draft: Draft): Tone {
  const { cues: hits, topics } = lookAt(draft);
  const said = hits.map(({ list }) => cues[list]);
  if (topics.has('negative-tone') && !said.some((list) => list?.sorry)) return 'negative';
  return said.some((list) => list?.kind === 'encouragement') ? 'positive' : 'even';
}
