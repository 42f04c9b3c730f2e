import type { SayingId } from '../words/saying';

/**
 * Why a post is taken for what it is, without a word of it. `words`: it says what such posts say. `price`: it names one.
 * `question`: it asks something. `promotes`, `lives`: it reads like self-promotion, or like private life. `own-link`: it leads to
 * a site of one's own. `answers`, `complained`: it answers somebody, or somebody who complained. `speaks-to`: it begins with
 * somebody's name. `nothing`: nothing speaks for anything. `corrected`: the author said so of a post like it.
 */
export const reasons = [
  'words',
  'price',
  'question',
  'promotes',
  'lives',
  'own-link',
  'answers',
  'complained',
  'speaks-to',
  'nothing',
  'corrected',
] as const;
export type Reason = (typeof reasons)[number];

/** The message of a reason where the words are no longer known. */
export const reasonNames = {
  words: 'kind_because_words',
  price: 'kind_because_price',
  question: 'why_kind_question',
  promotes: 'why_kind_promotes',
  lives: 'why_kind_lives',
  'own-link': 'kind_because_own_link',
  answers: 'why_kind_answers',
  complained: 'why_kind_complained',
  'speaks-to': 'kind_because_speaks_to',
  nothing: 'why_kind_nothing',
  corrected: 'why_kind_corrected',
} as const satisfies Record<Reason, SayingId>;
