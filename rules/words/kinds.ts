/** Why a post is taken for one of a kind, with the placeholders in each message. */
export const kindSayings = {
  why_kind_says: ['words'],
  why_kind_price: ['words'],
  why_kind_question: [],
  why_kind_promotes: [],
  why_kind_lives: [],
  why_kind_own_link: ['host'],
  why_kind_answers: [],
  why_kind_complained: [],
  why_kind_speaks_to: ['handle'],
  why_kind_nothing: [],
  why_kind_corrected: [],
  kind_because_words: [],
  kind_because_price: [],
  kind_because_own_link: [],
  kind_because_speaks_to: [],
} as const;
