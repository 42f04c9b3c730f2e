import type { z } from 'zod';
import type { findingSchema, fixSchema } from './finding-schema';
import type { Saying } from './words/saying';

/** From the mildest to the strongest; `levels.indexOf` compares them. */
export const levels = ['note', 'warn', 'hold', 'block'] as const;
export type Level = (typeof levels)[number];

/** Where a rule comes from, from the weakest to the strongest. */
export const layers = ['built-in', 'pack', 'admin-default', 'own', 'admin-lock'] as const;
export type Layer = (typeof layers)[number];

/** UTF-16 offsets into one part of a draft, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Fix = z.infer<typeof fixSchema>;
export type Finding = z.infer<typeof findingSchema>;

/** A fix whose name is still to be said in a language. */
export interface UnsaidFix extends Omit<Fix, 'label'> {
  readonly label: Saying;
}

/** A finding as the engine makes it, before it is said in a language: see `rules/words/said.ts`. */
export interface UnsaidFinding extends Omit<Finding, 'why' | 'fixes'> {
  readonly why: Saying;
  readonly fixes: readonly UnsaidFix[];
}
