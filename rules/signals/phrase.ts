import type { Span } from '../finding';
import { findPhrase } from '../match/phrases';
import type { Reading } from '../text/reading';
import { saying } from '../words/saying';
import {
  type EntryHit,
  type Evidence,
  type Group,
  inEachPart,
  type Match,
  type Source,
  signal,
  type Workbench,
  type Zod,
} from './signal';
import { longest, overlap } from './spans';

/** A turn of phrase by its grammar: the match syntax of compromise, such as `#Pronoun endorse #Person+`. */
export const phrase = signal({
  schema: (z: Zod) =>
    z
      .union([z.string().trim().min(1).max(300), z.array(z.string().trim().min(1).max(300)).min(1)])
      .describe('One or more matches in the syntax of compromise; [brackets] choose what is shown.'),
  compile(options, bench) {
    const patterns = (Array.isArray(options) ? options : [options]).map((pattern) => ({
      pattern,
      cue: cueOf(pattern, bench),
    }));
    const cues = patterns.map(({ cue }) => cue);
    return {
      needs: cues.includes(null) ? null : cues.filter((cue) => cue !== null),
      find: (evidence) =>
        inEachPart(evidence, (_, part) =>
          longest(patterns.flatMap(({ pattern, cue }) => phrasesIn(evidence, part, pattern, cue))),
        ),
    };
  },
});

/** The phrase in every sentence of the part that holds the cue: tagging a sentence is what costs. */
function phrasesIn(evidence: Evidence, part: number, pattern: string, cue: Source | null): Match[] {
  const reading = evidence.readings[part];
  if (reading === undefined) return [];
  const sentences = cue === null ? reading.sentences : sentencesWith(evidence.hits(cue, part), reading);
  return sentences.flatMap((sentence) =>
    findPhrase(reading.text.slice(sentence.start, sentence.end), pattern).map((span) => ({
      part,
      start: sentence.start + span.start,
      end: sentence.start + span.end,
      why: saying('why_phrase'),
      changes: [],
    })),
  );
}

/** The sentences that one of the hits stands in, in order. */
function sentencesWith(hits: readonly EntryHit[], reading: Reading): Span[] {
  const sentences: Span[] = [];
  let from = 0;
  for (const hit of hits) {
    let sentence = reading.sentenceAt(Math.max(from, hit.start));
    for (; sentence !== null && sentence.start < hit.end; sentence = reading.sentenceAt(from)) {
      if (overlap(hit, sentence)) sentences.push(sentence);
      from = sentence.end;
    }
  }
  return sentences;
}

/** A plain word, or a choice of plain words, that must stand in every match of the pattern; null where none has to. */
function cueOf(pattern: string, bench: Workbench): Source | null {
  const tokens = pattern.replace(/\([^)]*\)[?*+]?/g, (group) =>
    group.replace(/\s*\|\s*/g, '|').replace(/\s+/g, '_'),
  );
  for (const token of tokens.split(/\s+/)) {
    const groups = groupsOfToken(token.replace(/^\[(?:<\w+>)?|\]$/g, ''));
    if (groups !== null) return bench.list(groups);
  }
  return null;
}

function groupsOfToken(token: string): Group[] | null {
  const choice = /^\(([^)]+)\)\+?$/.exec(token)?.[1]?.split('|') ?? [token];
  const groups = choice.map((word): Group | null => {
    const root = /^\{([a-z']+)(?:\/\w+)?\}$/.exec(word)?.[1];
    if (root !== undefined) return { terms: [root], inflect: 'verb' };
    return /^[a-z'_]+$/.test(word) ? { terms: [word.replaceAll('_', ' ')], inflect: 'none' } : null;
  });
  return groups.every((group) => group !== null) ? groups : null;
}
