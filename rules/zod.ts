import { z } from 'zod';

/**
 * What the schemas of signals, topics and examples are made of. Those take it as a parameter, so that a check neither loads
 * zod nor builds a schema; and it is not all of zod, of which a bundle then keeps only this.
 */
export const zod = {
  array: z.array,
  boolean: z.boolean,
  enum: z.enum,
  int: z.int,
  iso: { datetime: z.iso.datetime },
  literal: z.literal,
  number: z.number,
  record: z.record,
  strictObject: z.strictObject,
  string: z.string,
  union: z.union,
};
export type Zod = typeof zod;
