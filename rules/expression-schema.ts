import { z } from 'zod';
import { type Expression, expressionHeads, headsOf } from './expression';
import { lazily } from './lazily';
import { signals } from './signals/index';
import { problem } from './words/problems';
import { zod } from './zod';

/** The schema of an expression, made when it is first asked for. */
export const expressionSchema: () => z.ZodType<Expression> = lazily(() => {
  const expression: z.ZodType<Expression> = z.lazy(expressionSchema);
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

  const signalShape = Object.fromEntries(
    Object.entries(signals).map(([name, { schema }]) => [name, schema(zod).optional()]),
  );

  return z
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
            ? problem('problem_no_signal', { signals: expressionHeads.join(', ') })
            : problem('problem_side_by_side', { signals: found.join(' and ') }),
      });
    })
    .meta({ id: 'expression' }) as z.ZodType<Expression>;
});
