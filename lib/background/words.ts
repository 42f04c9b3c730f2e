import { z } from 'zod';

/** What went wrong, as words; an error that is no `Error` says at least that something did. */
export function wordsOf(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  return error instanceof Error && error.message ? error.message : 'Something went wrong inside Demarc.';
}
