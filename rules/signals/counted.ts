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
            const textOf = (span: Span) => reading.text.slice(span.start, span.end);
            if (listed !== null) {
              return all
                .filter((span) => listed.has(key(textOf(span))))
                .map((span) => found(part, span, saying(`why_listed_${name}`, { words: textOf(span) })));
            }
            return all
              .slice(over)
              .map((span) =>
                found(part, span, saying(`why_many_${name}`, { count: all.length, most: over })),
              );
          }),
      };
    },
  };
  return signal(parts);
}

function found(part: number, { start, end }: Span, why: Saying): Match {
  return { part, start, end, why, changes: [] };
}
