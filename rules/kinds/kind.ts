import type { Draft } from '../draft';
import { linksOf } from '../ledger/past-post';
import { sketchOf } from '../ledger/sketch';
import type { PostKind } from '../past';
import { type Saying, saying } from '../words/saying';
import { type Correction, correctedKind } from './corrections';
import type { Reason } from './reasons';
import { answersSomebody, type Sign, signsOf, type Voice } from './signs';

/** What is known of the identity beside the draft. */
export interface KindFacts extends Voice {
  /** What its author said of earlier posts, newest first. */
  readonly corrections: readonly Correction[];
  /** What the sketches in the corrections were made with, see `Past.key`. */
  readonly key: string;
}

export const noFacts: KindFacts = { hosts: [], handles: [], corrections: [], key: '' };

export interface Kind {
  readonly kind: PostKind;
  readonly because: Reason;
  /** The same as a sentence for the author, with their words in it: not to be kept. */
  readonly why: Saying;
}

/** What a kind has to weigh together, in a post of its own and in an answer, before it is chosen. */
const enough: Record<PostKind, readonly [post: number, answer: number]> = {
  'complaint-answer': [5, 4],
  introduction: [3, 4],
  encouragement: [2, 2],
  promotion: [3, 5],
  personal: [2, 3],
  conversation: [2, 0],
  share: [0, 0],
};

const nothing: Kind = { kind: 'share', because: 'nothing', why: saying('why_kind_nothing') };

/** What a post is for: what its author said of one like it, or the kind that most in it speaks for. */
export function kindOf(draft: Draft, facts: KindFacts = noFacts): Kind {
  const heard = strongest(signsOf(draft, facts), answersSomebody(draft, facts) ? 1 : 0) ?? nothing;
  const said = saidOf(draft, heard.kind, facts);
  return said === null ? heard : { kind: said, because: 'corrected', why: saying('why_kind_corrected') };
}

function saidOf(draft: Draft, kind: PostKind, { corrections, key }: KindFacts): PostKind | null {
  if (corrections.length === 0) return null;
  const sketch = sketchOf(key, draft.parts.join('\n'));
  return correctedKind(corrections, { kind, shape: draft.kind, sketch, links: linksOf(draft, key) });
}

/** The kind with the most weight, and why: the weightiest of its signs. */
function strongest(signs: readonly Sign[], column: 0 | 1): Kind | undefined {
  const kinds = [...new Set(signs.map(({ kind }) => kind))];
  const [first] = kinds
    .map((kind) => weighed(signs.filter((sign) => sign.kind === kind)))
    .filter(({ kind, weight }) => weight >= enough[kind][column])
    .sort((one, other) => other.weight - one.weight);
  return first && { kind: first.kind, because: first.because, why: first.why };
}

/** Signs of one kind, at least one, as one. */
function weighed(signs: readonly Sign[]): Sign {
  const [first, ...others] = [...signs].sort((one, other) => other.weight - one.weight);
  if (first === undefined) throw new Error('a kind has no sign');
  return { ...first, weight: others.reduce((sum, { weight }) => sum + weight, first.weight) };
}
