import { z } from 'zod';

/** Members of a circle at most: a list of customers. */
export const mostMembers = 20_000;

export const circleSchema = z.object({
  id: z.string(),
  /** What its owner calls it: prospects, customers, peers, press. */
  name: z.string().min(1).max(60),
  /** Handles and domains, see `memberOf`. */
  members: z.array(z.string()).max(mostMembers),
  /** The share of answers that should go to them, in whole percent; null where none is aimed at. */
  aim: z.int().min(1).max(100).nullable(),
});
/** People whom an identity answers, and how much of its answering they should have. */
export type Circle = z.infer<typeof circleSchema>;

const reachedSchema = z.object({
  /** Answers seen here of which it is known whom they went to. */
  answers: z.number(),
  /** Answers that went to each circle, in the order of the circles. */
  circles: z.array(z.object({ id: z.string(), answers: z.number() })),
  /** Answers to people who are in no circle. */
  others: z.number(),
});
/** Whom the answers of an identity went to. */
export type Reached = z.infer<typeof reachedSchema>;

export const circleMessages = {
  /** The options page asks whom the answers of an identity went to since then, in epoch milliseconds. */
  'read-reach': {
    from: 'extension',
    request: () => z.object({ identity: z.string(), since: z.number() }),
    response: () => reachedSchema,
  },
} as const satisfies Record<
  string,
  { from: 'extension'; request: () => z.ZodType; response: () => z.ZodType }
>;
