/**
 * Why a document gave no text: it is of another form, too large (20 MB), locked with a password, damaged, or holds
 * pictures of pages and no text.
 */
export const documentProblems = ['not-supported', 'too-large', 'locked', 'damaged', 'no-text'] as const;
export type DocumentProblem = (typeof documentProblems)[number];

/** A document that can't be read. The problem is a word for the page to say in the person's language. */
export class DocumentError extends Error {
  readonly problem: DocumentProblem;

  constructor(problem: DocumentProblem, options?: ErrorOptions) {
    super(`The document can’t be read: ${problem}.`, options);
    this.name = 'DocumentError';
    this.problem = problem;
  }
}
