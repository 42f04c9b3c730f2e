import type { Draft } from '../draft';
import type { Tone } from '../past';
import { cues } from './cues';
import { lookAt, oddsOf } from './look';

/**
 * Log-odds from which a tone is kept as negative, higher than where the topic begins: of posts by companies one in 60 is then
 * negative and not one in 17, and of posts that are, two in three.
 */
const sureOfTone = 1;

/**
 * The tone of a draft: negative by the topic of that name where its model is sure, unless it says sorry; otherwise positive where
 * it thanks, praises or wishes well.
 */
export function toneOf(draft: Draft): Tone {
  const { cues: hits, topics } = lookAt(draft);
  const said = hits.map(({ list }) => cues[list]);
  const isNegative =
    topics.has('negative-tone') && oddsOf('negative-tone', draft.parts.join('\n')) >= sureOfTone;
  if (isNegative && !said.some((list) => list?.sorry)) return 'negative';
  return said.some((list) => list?.kind === 'encouragement') ? 'positive' : 'even';
}
