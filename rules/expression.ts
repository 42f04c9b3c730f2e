import { z } from 'zod';
import { type SignalName, signals } from './signals/index';

type SignalOptions = { [K in SignalName]?: z.output<(typeof signals)[K]['schema']> };

/** What a rule looks for: one signal, or several joined, with what cancels it and what must also be there. */
export interface Expression extends SignalOptions {
  all?: Expression[] | undefined;
  any?: Expression[] | undefined;
  near?: { words: number; all: Expression[] } | undefined;
  unless?: Unless | undefined;
  when?: Expression | undefined;
}

/** Phrases or an expression; cancels a match that it overlaps, or one it is near, or every match of the draft. */
export type Unless =
  | string[]
  | Expression
  | { anywhere: string[] | Expression }
  | { nearby: number; of: string[] | Expression };

const expression: z.ZodType<Expression> = z.lazy(() => expressionSchema);
const phrases = z.array(z.string().trim().min(1)).min(1);
const phrasesOrExpression = z.union([phrases, expression]);

const unlessSchema = z.union([
  phrases.describe('Cancels a match that one of these overlaps.'),
  z
    .strictObject({ anywhere: phrasesOrExpression })
    .describe('Cancels every match where this occurs anywhere in the draft.'),
  z
    .strictObject({ nearby: z.int().min(1).max(100), of: phrasesOrExpression })
    .describe('Cancels a match that has this within so many words.'),
  expression,
]);

/** What makes an expression: exactly one of these stands in each. */
const joiners = ['all', 'any', 'near'] as const;
const heads: readonly string[] = [...joiners, ...Object.keys(signals)];

const signalShape = Object.fromEntries(
  Object.entries(signals).map(([name, { schema }]) => [name, schema.optional()]),
);

export const expressionSchema: z.ZodType<Expression> = z
  .strictObject({
    ...signalShape,
    all: z
      .array(expression)
      .min(2)
      .optional()
      .describe('Found where every one of these is; shows the first.'),
    any: z.array(expression).min(1).optional().describe('Found where one of these is.'),
    near: z
      .strictObject({ words: z.int().min(1).max(100), all: z.array(expression).min(2) })
      .optional()
      .describe('Found where all of these stand within so many words of each other.'),
    unless: unlessSchema.optional(),
    when: expression.optional().describe('Counts only where this is found too, anywhere in the draft.'),
  })
  .superRefine((value, context) => {
    const found = headsOf(value);
    if (found.length === 1) return;
    context.addIssue({
      code: 'custom',
      message:
        found.length === 0
          ? `needs one of ${heads.join(', ')}`
          : `has ${found.join(' and ')} side by side; join them with all or any`,
    });
  })
  .meta({ id: 'expression' }) as z.ZodType<Expression>;

/** The signals and joiners that an expression is made of. */
export function headsOf(value: object): string[] {
  return Object.entries(value)
    .filter(([key, options]) => options !== undefined && heads.includes(key))
    .map(([key]) => key);
}

/** Every expression in this one, itself included, but not those that only cancel it. */
export function* partsOf(value: Expression): Generator<Expression> {
  yield value;
  for (const part of [...(value.all ?? []), ...(value.any ?? []), ...(value.near?.all ?? [])])
    yield* partsOf(part);
}
