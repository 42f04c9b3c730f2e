import { z } from 'zod';
import { postKinds } from '../rules/past';

/** What is known of a role beside its identity: who held it before, and what was promised in its name. */

/** Characters of a promise at most, promises of a role, and of those who held it before. */
export const longestPromise = 300;
export const mostPromises = 200;
export const mostTenures = 100;

export const promiseSchema = z.strictObject({
  id: z.string().min(1).max(80),
  /** In its operator's words: “Answer the choir's question”. */
  says: z.string().min(1).max(longestPromise),
  /** The day by which it is due, as `2026-03-02`; null where it was left open. */
  due: z.iso.date().nullable(),
  /** Epoch milliseconds at which it was noted. */
  made: z.number(),
});
/** Something that was promised in the name of a role and is not done yet. */
export type OpenPromise = z.infer<typeof promiseSchema>;

/** What somebody posted while they held a role, in numbers. */
export const doingsSchema = z.strictObject({
  /** By the Monday that a week began with, in UTC: the posts seen of each kind. */
  weeks: z
    .array(
      z.strictObject({
        week: z.iso.date(),
        kinds: z.partialRecord(z.enum(postKinds), z.int().min(1)),
      }),
    )
    .max(530),
  /** The rules that spoke, and about how many posts; those that spoke most come first. */
  rules: z
    .array(z.strictObject({ pack: z.string().max(200), rule: z.string().max(200), posts: z.int().min(1) }))
    .max(200),
});
export type Doings = z.infer<typeof doingsSchema>;

export const tenureSchema = z.strictObject({
  /** Who held the role; null where nobody was named. */
  operator: z.string().max(100).nullable(),
  /** Epoch milliseconds from when to when; null where it is not known since when. */
  since: z.number().nullable(),
  until: z.number(),
  doings: doingsSchema,
});
/** The time for which somebody held a role, which is over. */
export type Tenure = z.infer<typeof tenureSchema>;

export const roleSchema = z.strictObject({
  /** Epoch milliseconds since when its operator holds it; null where that is not known. */
  since: z.number().nullable(),
  /** Those who held it before, the first of them first. */
  earlier: z.array(tenureSchema).max(mostTenures),
  promises: z.array(promiseSchema).max(mostPromises),
});
export type Role = z.infer<typeof roleSchema>;

export const newRole: Role = { since: null, earlier: [], promises: [] };

/** Bytes of a hand-over file at most, of which nothing more is read. */
export const largestHandOver = 5_500_000;

/** Whether a file that somebody opens says of itself that a key has signed it, as a hand-over file does. */
export function isSignedFile(file: string): boolean {
  return /^\s*\{\s*"(?:payload|protected|signature|key)"/.test(file);
}
