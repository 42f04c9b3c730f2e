import { z } from 'zod';

/** From the mildest to the strongest; `levels.indexOf` compares them. */
export const levels = ['note', 'warn', 'hold', 'block'] as const;
export const levelSchema = z.enum(levels);
export type Level = z.infer<typeof levelSchema>;

/** Where a rule comes from, from the weakest to the strongest. */
export const layers = ['built-in', 'pack', 'admin-default', 'own', 'admin-lock'] as const;
export const layerSchema = z.enum(layers);
export type Layer = z.infer<typeof layerSchema>;

/** UTF-16 offsets into one part of a draft, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A change to one part of the draft that settles the finding, applied only when the author presses it. */
export const fixSchema = z.object({
  label: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  text: z.string(),
});
export type Fix = z.infer<typeof fixSchema>;

export const findingSchema = z.object({
  /** The rule's id within its pack. */
  rule: z.string(),
  pack: z.string(),
  packName: z.string(),
  layer: layerSchema,
  level: levelSchema,
  /** Which part of the draft, counted from 0. */
  part: z.int().nonnegative(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** Exactly the author's characters from `start` to `end`. */
  text: z.string(),
  /** The sentence of the code of conduct that this breaks. */
  say: z.string(),
  /** Why these words break it, as a sentence for the author. */
  why: z.string(),
  /** What the code's author suggests to do instead. */
  help: z.string().nullable(),
  /** Where the written policy is to be read. */
  policy: z.string().nullable(),
  fixes: z.array(fixSchema),
});
export type Finding = z.infer<typeof findingSchema>;
