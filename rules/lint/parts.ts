import { type Expression, partsOf, type Unless } from '../expression';
import type { Rule } from '../pack';
import { isReplacements } from '../signals/terms';
import type { Words } from '../signals/words';

/** Every expression of a rule, with those that only cancel another or must be there too. */
export function* everyPart(expression: Expression): Generator<Expression> {
  for (const part of partsOf(expression)) {
    yield part;
    if (part.when !== undefined) yield* everyPart(part.when);
    const canceller = part.unless === undefined ? [] : cancellerOf(part.unless);
    if (!Array.isArray(canceller)) yield* everyPart(canceller);
  }
}

/** What a rule looks for, whether it must be there or must not. */
export function lookedFor({ dont, do: wanted }: Rule): Expression {
  return dont ?? wanted ?? {};
}

/** The phrases or the expression that an exception is made of. */
export function cancellerOf(unless: Unless): string[] | Expression {
  if ('anywhere' in unless) return unless.anywhere;
  if ('nearby' in unless) return unless.of;
  return unless;
}

/** The lists of an expression by themselves, without those of its parts; a word may stand in two of them. */
export function listsOf({ terms, confidential }: Expression): readonly (readonly string[])[] {
  const lists = terms === undefined ? [] : isReplacements(terms) ? [Object.keys(terms)] : wordListsOf(terms);
  return confidential === undefined ? lists : [...lists, confidential];
}

/** The lists of words by how they bend. */
export function wordListsOf(words: Words | undefined): readonly (readonly string[])[] {
  if (words === undefined) return [];
  if (Array.isArray(words)) return [words];
  return [words.nouns ?? [], words.verbs ?? [], words.words ?? []];
}
