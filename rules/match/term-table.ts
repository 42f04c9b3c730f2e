/**
 * Terms as they were read once, every form of them: what `TermsBuilder.table` gives and `newTerms` begins with. Plain
 * numbers, small ones where it can be, because it is kept as JSON.
 */
export interface TermTable {
  /** The folded words by their numbers, with a space between. */
  readonly words: string;
  /**
   * Two numbers for each state but the root, in order: how many states back the one before it is, 0 for the root; and how
   * far below the lowest number not met yet its word is, so that 0 is a word met for the first time.
   */
  readonly edges: readonly number[];
  /** Two numbers for each time that a term was put at a state: how far on from the last one term and state are. */
  readonly outputs: readonly number[];
  /** How many terms there are. */
  readonly size: number;
  /** The terms that are found only as a whole hashtag. */
  readonly tags: readonly number[];
}
