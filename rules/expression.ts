import type { z } from 'zod';
import { type SignalName, signals } from './signals/index';

type SignalOptions = { [K in SignalName]?: z.output<ReturnType<(typeof signals)[K]['schema']>> };

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

/** What makes an expression: exactly one of these stands in each. */
const joiners = ['all', 'any', 'near'] as const;
export const expressionHeads: readonly string[] = [...joiners, ...Object.keys(signals)];

/** The signals and joiners that an expression is made of. */
export function headsOf(value: object): string[] {
  return Object.entries(value)
    .filter(([key, options]) => options !== undefined && expressionHeads.includes(key))
    .map(([key]) => key);
}

/** Every expression in this one, itself included, but not those that only cancel it. */
export function* partsOf(value: Expression): Generator<Expression> {
  yield value;
  for (const part of [...(value.all ?? []), ...(value.any ?? []), ...(value.near?.all ?? [])])
    yield* partsOf(part);
}
