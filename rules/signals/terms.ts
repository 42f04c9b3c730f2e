import type { z } from 'zod';
import { saying } from '../words/saying';
import type { EntryHit, Evidence, Match } from './signal';
import { inEachPart, signal, type Zod } from './signal';
import { longest } from './spans';
import { groupsOf, type Words, wordsSchema } from './words';

const replacementsSchema = (z: Zod) =>
  z
    .record(z.string().trim().min(1).max(200), z.string().max(200))
    .refine((map) => Object.keys(map).length > 0, 'names no word')
    .describe('Each word and what this code says instead, offered as a one-press fix.');

type Replacements = z.infer<ReturnType<typeof replacementsSchema>>;

/** Words of a list, however they are bent, disguised or run together in a hashtag. */
export const terms = signal({
  schema: (z: Zod) =>
    z
      .union([wordsSchema(z), replacementsSchema(z)])
      .describe('Words that are looked for, or words with what to say instead.'),
  compile(options, bench) {
    const instead = isReplacements(options) ? Object.values(options) : null;
    const named = isReplacements(options) ? Object.keys(options) : null;
    const list = bench.list(groupsOf(isReplacements(options) ? Object.keys(options) : options));

    function matchOf(evidence: Evidence, part: number, hit: EntryHit): Match {
      const text = evidence.draft.parts[part]?.slice(hit.start, hit.end) ?? '';
      const said = instead?.[hit.entry];
      if (said === undefined || named === null) {
        return {
          part,
          start: hit.start,
          end: hit.end,
          why: saying('why_word', { words: text }),
          changes: [],
        };
      }
      const better = inCaseOf(text, said + bentEnd(text, named[hit.entry] ?? ''));
      return {
        part,
        start: hit.start,
        end: hit.end,
        why: saying('why_instead', { instead: said, word: named[hit.entry] ?? '' }),
        changes: [
          { start: hit.start, end: hit.end, label: saying('fix_say', { text: better }), text: better },
        ],
      };
    }

    return {
      needs: [list],
      find: (evidence) =>
        inEachPart(evidence, (_, part) =>
          longest(exactFirst(evidence.hits(list, part), named, evidence.draft.parts[part] ?? '')).map((hit) =>
            matchOf(evidence, part, hit),
          ),
        ),
    };
  },
});

/** Whether words come with what to say instead. */
export function isReplacements(options: Words | Replacements): options is Replacements {
  return !Array.isArray(options) && Object.values(options).every((value) => typeof value === 'string');
}

/** Of hits on the same characters, the one whose term stands there unbent comes first: “customers” is not “customer” + s. */
function exactFirst(
  hits: readonly EntryHit[],
  named: readonly string[] | null,
  text: string,
): readonly EntryHit[] {
  if (named === null) return hits;
  const bent = (hit: EntryHit) => bentEnd(text.slice(hit.start, hit.end), named[hit.entry] ?? '').length;
  return [...hits].sort((a, b) => a.start - b.start || b.end - a.end || bent(a) - bent(b));
}

/** What the author's word has behind the term: the “'s” of “customer's”. */
function bentEnd(text: string, term: string): string {
  const lower = text.toLowerCase();
  return lower.startsWith(term.toLowerCase()) ? lower.slice(term.length) : '';
}

/** The replacement written as the author wrote the word: all capitals, a capital first, or as it is. */
function inCaseOf(text: string, replacement: string): string {
  const letters = text.replace(/\P{L}/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) {
    return replacement.toUpperCase();
  }
  const first = letters.charAt(0);
  if (first === first.toLowerCase()) return replacement;
  return replacement.charAt(0).toUpperCase() + replacement.slice(1);
}
