import type { Span } from '../finding';
import type { Reading } from '../text/reading';
import { type Saying, saying } from '../words/saying';
import {
  type Evidence,
  inEachPart,
  type LocalFinder,
  type Match,
  type Matcher,
  matchesOf,
  noMatches,
  type Signal,
  signal,
  type Zod,
} from './signal';

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
      return Array.isArray(options) ? onList(new Set(options.map(key))) : beyond(options.over);
    },
  };
  return signal(parts);

  function onList(listed: ReadonlySet<string>): Matcher {
    const finder: LocalFinder = {
      find: ({ text, reading }) =>
        spans(reading).filter(({ start, end }) => listed.has(key(text.slice(start, end)))),
    };
    return {
      needs: null,
      find: (evidence) => matchesOf(evidence, finder, listedAt),
    };

    function listedAt(span: Span, part: number, { readings }: Evidence): Match {
      const words = readings[part]?.text.slice(span.start, span.end) ?? '';
      return found(part, span, saying(`why_listed_${name}`, { words }));
    }
  }

  function beyond(over: number): Matcher {
    return {
      needs: null,
      find: (evidence) =>
        inEachPart(evidence, (reading, part) => {
          const all = spans(reading);
          if (all.length <= over) return noMatches;
          const why = saying(`why_many_${name}`, { count: all.length, most: over });
          return all.slice(over).map((span) => found(part, span, why));
        }),
    };
  }
}

function found(part: number, { start, end }: Span, why: Saying): Match {
  return { part, start, end, why, changes: [] };
}
