import type { z } from 'zod';
import { lazily } from './lazily';
import { zod } from './zod';

/** What an identity knows about itself: what rules about profiles and initials go by. */
export const selfSchema = lazily(() =>
  zod.strictObject({
    names: zod.array(zod.string().min(1)).default([]).describe('What it is called.'),
    sites: zod
      .array(zod.string().min(1))
      .default([])
      .describe('Hosts of its own sites, the one to be named first.'),
    contact: zod.string().default('').describe('How to reach it: an address, a number, a page.'),
    purpose: zod.string().default('').describe('What it is there for, in a sentence.'),
    operator: zod.string().default('').describe('Who looks after its account now.'),
  }),
);
export type Self = Readonly<z.infer<ReturnType<typeof selfSchema>>>;

/** An identity that says nothing of itself. */
export const unknownSelf: Self = { names: [], sites: [], contact: '', purpose: '', operator: '' };
