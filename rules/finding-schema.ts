import { z } from 'zod';
import { layers, levels } from './finding';
import { postKinds } from './past';
import { overrideModes } from './policy-modes';

export const levelSchema = z.enum(levels);
export const layerSchema = z.enum(layers);

/** A change to one part of the draft that settles the finding, applied only when the author presses it. */
export const fixSchema = z.object({
  label: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  text: z.string(),
});

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
  /** What the draft is taken for, where the rule asks that: its author may say that it is for something else. */
  kind: z.enum(postKinds).optional(),
  /** What an organisation lets its author do against it; what its level allows by itself where nothing is said. */
  override: z.enum(overrideModes).optional(),
});
