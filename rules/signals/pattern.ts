import { neededLiterals } from '../match/needed-literals';
import { type Pattern, readPattern } from '../match/pattern';
import { saying } from '../words/saying';
import { farthestReach, inEachPart, type LocalFinder, signal, type Zod } from './signal';

const patternSchema = (z: Zod) =>
  z
    .string()
    .min(1)
    .max(500)
    .superRefine((source, context) => {
      try {
        readPattern(source);
      } catch (error) {
        context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
      }
    })
    .describe(
      'A regular expression in RE2 syntax, upper and lower case alike: no lookaround, no backreference.',
    );

/** Longer than nearly all stretches without white space that a pattern is written for. */
const usualRun = 20;

/** A form that words have to have, such as a case number; runs in linear time and only round its literals. */
export const pattern = signal({
  schema: patternSchema,
  compile(source, bench) {
    const needed = neededLiterals(source);
    const literals = (needed?.sets ?? []).map((set) => bench.literals(set));
    // Reading a pattern takes longer than running it, and most drafts have none of its literals.
    let compiled: Pattern | undefined;
    const find = (text: string) => {
      compiled ??= readPattern(source);
      return compiled.find(text);
    };
    const reach =
      needed === null ? Number.POSITIVE_INFINITY : needed.size.units + needed.size.runs * usualRun;
    const finder: LocalFinder = {
      find: ({ text, occurs }) => (literals.every(occurs) ? find(text) : []),
      where: literals[0],
      looksAcross: true,
    };
    return {
      needs: literals.length === 0 ? null : literals.slice(0, 1),
      find: (evidence) =>
        inEachPart(evidence, (reading, part) => {
          if (!literals.every((source) => evidence.occurs(source, part))) return [];
          return (reach <= farthestReach ? evidence.find(finder, part) : find(reading.text)).map((span) => ({
            part,
            ...span,
            why: saying('why_pattern', { words: reading.text.slice(span.start, span.end) }),
            changes: [],
          }));
        }),
    };
  },
});
