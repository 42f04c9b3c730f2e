import type { z } from 'zod';
import type { findingSchema, fixSchema } from './finding-schema';

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
