import type { z } from 'zod';
import { type Draft, draftKinds } from './draft';
import { lazily } from './lazily';
import { zod } from './zod';

/**
 * What a post is for, whatever it says. `share`: passes on something useful: news, knowledge, what others made; what is none of
 * the others is one, too. `conversation`: answers or asks somebody. `encouragement`: thanks, praises, congratulates or comforts.
 * `introduction`: brings people together or welcomes them. `promotion`: asks to buy, come, book or follow. `personal`: what the
 * one who writes lives through. `complaint-answer`: answers somebody who is not content.
 */
export const postKinds = [
  'share',
  'conversation',
  'encouragement',
  'introduction',
  'promotion',
  'personal',
  'complaint-answer',
] as const;
export type PostKind = (typeof postKinds)[number];

export const tones = ['negative', 'even', 'positive'] as const;
export type Tone = (typeof tones)[number];

/** A post that went out, as rules see it and as a ledger keeps it: never a word of its text. */
export const pastPostSchema = lazily(() =>
  zod.strictObject({
    /** Epoch milliseconds at which it went out. */
    time: zod.number(),
    /** The host that it went out on. */
    site: zod.string(),
    /** What it was: a post, a reply, a comment. */
    shape: zod.enum(draftKinds),
    /** What it was for. */
    kind: zod.enum(postKinds),
    tone: zod.enum(tones),
    /** Which of the topics that rules over time ask for it was about, by their ids. */
    topics: zod.array(zod.string()),
    /** Where its links lead: the host as it stands, the whole address as a keyed digest (see `digestOf`). */
    links: zod.array(zod.strictObject({ host: zod.string(), address: zod.string() })),
    /** What near-same texts have nearly the same of (see `sketchOf`); empty where the text is too short to tell. */
    sketch: zod.string(),
    /** Whom it answered, as keyed digests of the handle and of each domain that the handle ends with; empty where nobody. */
    to: zod.array(zod.string()),
    /** Milliseconds that what it answers had waited, where the page says; null where not. */
    waited: zod.number().nullable(),
  }),
);
export type PastPost = z.infer<ReturnType<typeof pastPostSchema>>;

/** What the ledger knows of earlier posts of the identity that the draft would go out as. */
export interface Past {
  /** Newest first. */
  readonly posts: readonly PastPost[];
  /** What the digests and sketches of the posts were made with: this browser's secret. */
  readonly key: string;
  /** What a draft is for, as the ledger would have it. */
  readonly kindOf: (draft: Draft) => PostKind;
}

export const nothingPast: Past = { posts: [], key: '', kindOf: () => 'share' };
