import { guessLanguage, knownLanguages } from '../text/language';
import { saying } from '../words/saying';
import { signal, wholeDraft, type Zod } from './signal';

/** The language of the draft. Where it can't be told, which is so for most short posts, it counts as any of them. */
export const language = signal({
  schema: (z: Zod) => z.array(z.enum(knownLanguages)).min(1),
  compile: (wanted) => ({
    needs: null,
    absence: saying('why_not_language', { languages: { or: wanted.map((language) => ({ language })) } }),
    find(evidence) {
      const told = evidence.readings.map(guessLanguage).filter((guess) => guess !== null);
      const fine = told.every((guess) => wanted.some((each) => each === guess));
      return fine ? [wholeDraft(saying('why_language'))] : [];
    },
  }),
});
