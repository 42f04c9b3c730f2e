import { z } from 'zod';
import { accountSchema, draftSchema } from '../rules/draft-schema';

/** Drafts that their authors put by, as they are stored and as a page may know of them. */

export const keptDraftSchema = z.object({
  id: z.string(),
  /** Epoch milliseconds. */
  time: z.number(),
  /** The id of the identity that it is kept for; null where it is for nobody yet. */
  identity: z.string().nullable(),
  /** The account that it would have gone out as, where the page showed one. */
  from: accountSchema.nullable(),
  parts: draftSchema.shape.parts,
  kind: draftSchema.shape.kind,
  /** The address of the page that it was written on: of the post that it answers, where that has a page of its own. */
  address: z.string(),
  /** Whom it answers or quotes, where the page said so. */
  answers: z.string().nullable(),
  /** What was attached: a picture cannot be kept, so that its author is told to attach it again. */
  media: draftSchema.shape.media,
});
/** A draft that its author put by. */
export type KeptDraft = z.infer<typeof keptDraftSchema>;

/** As much of a draft that was put by as a page may know before its author asks for it. */
export const keptTitleSchema = keptDraftSchema.pick({ id: true, time: true, media: true }).extend({
  /** Its first words. */
  begins: z.string(),
});
export type KeptTitle = z.infer<typeof keptTitleSchema>;

/** Characters of a draft's first words. */
const beginningLength = 80;

/** A draft's first words, in one line; whole where it is short. */
export function beginningOf([first]: KeptDraft['parts']): string {
  const words = first.trim().replace(/\s+/g, ' ');
  const graphemes = [...new Intl.Segmenter().segment(words.slice(0, beginningLength * 4))];
  const shown = graphemes.slice(0, beginningLength).map(({ segment }) => segment);
  return shown.length < graphemes.length ? `${shown.join('')}…` : words;
}

/** The host of a page's address; null for one that no page of a site has. */
export function hostOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) ? hostname : null;
}
