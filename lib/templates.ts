import { z } from 'zod';

/** Short texts that an identity has ready for its posts, as they are stored and as a page may know of them. */

/** Characters of a template at most: more than any post that it would begin. */
export const longestTemplate = 10_000;

export const templateSchema = z.object({
  id: z.string(),
  /** What its owner calls it: a greeting, a sign-off. */
  name: z.string(),
  text: z.string().max(longestTemplate),
});
/** A short text for posts, kept with the identity that posts it. */
export type Template = z.infer<typeof templateSchema>;

/** As much of a template as a page may know before its author asks for it. */
export const templateTitleSchema = templateSchema.pick({ id: true, name: true }).extend({
  /** Its first words. */
  begins: z.string(),
});
export type TemplateTitle = z.infer<typeof templateTitleSchema>;
