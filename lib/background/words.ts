import { z } from 'zod';
import { browserText, type Text } from '../text';

let inUse: Text | undefined;

/** What the background has to say, in the language of the browser, which does not change while it runs. */
export function text(): Text {
  inUse ??= browserText();
  return inUse;
}

/** What went wrong, as words; an error that is no `Error` says at least that something did. */
export function wordsOf(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  return error instanceof Error && error.message ? error.message : text()('background_wrong');
}
