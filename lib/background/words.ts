import { z } from 'zod';
import { PackError } from '../../rules/pack-error';
import { browserText, hasMessages, type Text } from '../text';
import { problemInWords, schemasSpeak } from './problems';

let inUse: Text | undefined;

/** What the background has to say, in the language of the browser, which does not change while it runs. */
export function text(): Text {
  if (inUse) return inUse;
  const now = browserText();
  if (!hasMessages()) return now;
  schemasSpeak(now.locale);
  inUse = now;
  return now;
}

/** What went wrong, as words; an error that is no `Error` says at least that something did. */
export function wordsOf(error: unknown): string {
  if (error instanceof PackError) {
    return error.problems.map((problem) => problemInWords(problem, text())).join('\n');
  }
  if (error instanceof z.ZodError) return z.prettifyError(error);
  return error instanceof Error && error.message ? error.message : text()('background_wrong');
}
