import type { Span } from '../finding';
import type { Reading } from '../text/reading';
import { type Saying, saying } from '../words/saying';
import { inEachPart, type Match, noMatches, type Signal, signal, type Zod } from './signal';

interface Counted {
  /** What is counted. */
  readonly name: 'hashtags' | 'mentions' | 'emoji';
  readonly spans: (reading: Reading) => readonly Span[];
  /** What two spellings of the same thing have in common. */
  readonly key: (text: string) => string;
}

/** A signal that finds what stands there too often, or what is on a list: hashtags, mentions, emoji. */
export function counted({ name, spans, key }: Counted) {
  const schema = (z: Zod) =>
    z.union([
      z.array(z.string().trim().min(1).max(200)).min(1).describe(`These ${name}.`),
      z
        .strictObject({
          over: z.int().min(0).describe('How many one post may have; those beyond are found.'),
        })
        .describe(`Too many ${name}.`),
    ]);
  const parts: Signal<ReturnType<typeof schema>> = {
    schema,
    compile(options) {
      const listed = Array.isArray(options) ? new Set(options.map(key)) : null;
      const over = Array.isArray(options) ? 0 : options.over;
      return {
        needs: null,
        find: (evidence) =>
          inEachPart(evidence, (reading, part) => {
            const all = spans(reading);
            if (all.length === 0) return noMatches;
            return listed === null ? beyond(all, part) : onList(all, reading, part, listed);
          }),
      };

      function onList(
        all: readonly Span[],
        { text }: Reading,
        part: number,
        listed: ReadonlySet<string>,
      ): readonly Match[] {
        const matches: Match[] = [];
        for (const span of all) {
          const words = text.slice(span.start, span.end);
          if (listed.has(key(words)))
            matches.push(found(part, span, saying(`why_listed_${name}`, { words })));
        }
        return matches;
      }
      function beyond(all: readonly Span[], part: number): readonly Match[] {
        return all
          .slice(over)
          .map((span) => found(part, span, saying(`why_many_${name}`, { count: all.length, most: over })));
      }
    },
  };
  return signal(parts);
}

function found(part: number, { start, end }: Span, why: Saying): Match {
  return { part, start, end, why, changes: [] };
}
