import type { z } from 'zod';
import type { Group, Zod } from './signal';

/** A list of words and phrases by how they bend. A bare list is one of nouns. */
export function wordsSchema(z: Zod) {
  const terms = z.array(z.string().trim().min(1).max(200));
  return z.union([
    terms.min(1).describe('Nouns and phrases: also found in the plural and the possessive.'),
    z.strictObject({
      nouns: terms.optional().describe('Also found in the plural and the possessive.'),
      verbs: terms.optional().describe('Also found with -s, -ed and -ing, and in common irregular forms.'),
      words: terms.optional().describe('Found exactly as written; emoji belong here too.'),
    }),
  ]);
}
export type Words = z.infer<ReturnType<typeof wordsSchema>>;

/** The list as groups: nouns, verbs, words. */
export function groupsOf(words: Words): Group[] {
  if (Array.isArray(words)) return [{ terms: words, inflect: 'noun' }];
  const { nouns = [], verbs = [], words: exact = [] } = words;
  const groups: Group[] = [
    { terms: nouns, inflect: 'noun' },
    { terms: verbs, inflect: 'verb' },
    { terms: exact, inflect: 'none' },
  ];
  return groups.filter((group) => sizeOf(group) > 0);
}

/** How many terms a group has. */
export function sizeOf(group: Group): number {
  return 'known' in group ? group.count : group.terms.length;
}
