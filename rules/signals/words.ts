import { z } from 'zod';
import type { Entry } from './signal';

const term = z.string().trim().min(1).max(200);
const terms = z.array(term);

/** A list of words and phrases by how they bend. A bare list is one of nouns. */
export const wordsSchema = z.union([
  terms.min(1).describe('Nouns and phrases: also found in the plural and the possessive.'),
  z.strictObject({
    nouns: terms.optional().describe('Also found in the plural and the possessive.'),
    verbs: terms.optional().describe('Also found with -s, -ed and -ing, and in common irregular forms.'),
    words: terms.optional().describe('Found exactly as written; emoji belong here too.'),
  }),
]);
export type Words = z.infer<typeof wordsSchema>;

/** The list as entries, in the order nouns, verbs, words. */
export function entriesOf(words: Words): Entry[] {
  if (Array.isArray(words)) return words.map((term) => ({ term, inflect: 'noun' }));
  return [
    ...(words.nouns ?? []).map((term): Entry => ({ term, inflect: 'noun' })),
    ...(words.verbs ?? []).map((term): Entry => ({ term, inflect: 'verb' })),
    ...(words.words ?? []).map((term): Entry => ({ term, inflect: 'none' })),
  ];
}
