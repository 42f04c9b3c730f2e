import { guessLanguage, knownLanguages } from '../text/language';
import { signal, wholeDraft, type Zod } from './signal';

/** The language of the draft. Where it can't be told, which is so for most short posts, it counts as any of them. */
export const language = signal({
  schema: (z: Zod) => z.array(z.enum(knownLanguages)).min(1),
  compile: (wanted) => ({
    needs: null,
    absence: `This is not in ${wanted.map(nameOf).join(' or ')}.`,
    find(evidence) {
      const told = evidence.readings.map(guessLanguage).filter((guess) => guess !== null);
      const fine = told.every((guess) => wanted.some((each) => each === guess));
      return fine ? [wholeDraft('This is in a language that the rule names.')] : [];
    },
  }),
});

function nameOf(tag: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
}
