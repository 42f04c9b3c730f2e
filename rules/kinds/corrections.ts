import type { z } from 'zod';
import { draftKinds } from '../draft';
import { lazily } from '../lazily';
import { areNearSame } from '../ledger/sketch';
import { type PastPost, type PostKind, postKinds } from '../past';
import { zod } from '../zod';

/** What an author said a post was for, against what it was taken for: how the post is known again, and never a word of it. */
export const correctionSchema = lazily(() =>
  zod.strictObject({
    from: zod.enum(postKinds),
    to: zod.enum(postKinds),
    /** See `sketchOf`; empty where the text was too short to tell. */
    sketch: zod.string(),
    /** Whether it was a post, a reply, a comment. */
    shape: zod.enum(draftKinds),
    /** Where its links led, each host once. */
    hosts: zod.array(zod.string()),
  }),
);
export type Correction = z.infer<ReturnType<typeof correctionSchema>>;

/** What has to be known of a post to find whether a correction is about posts like it. */
export type Likeable = Pick<PastPost, 'kind' | 'shape' | 'sketch' | 'links'>;

/** How many are remembered for an identity; the oldest go. */
export const correctionsKept = 200;
/** How often the same has to be said of posts with a link to one place before it holds for all of them. */
const sayings = 2;

/**
 * The corrections, newest first, with another one in front. What it contradicts is forgotten: what was said of nearly the same
 * text, and what had made posts of this form with a link there be taken for what this one was not.
 */
export function withCorrection(
  corrections: readonly Correction[],
  post: Likeable,
  to: PostKind,
): readonly Correction[] {
  const hosts = [...new Set(post.links.map(({ host }) => host))];
  const made: Correction = { from: post.kind, to, sketch: post.sketch, shape: post.shape, hosts };
  const others = corrections.filter(
    (each) => !isSameText(each, made) && !(each.to === made.from && isSamePlace(each, made)),
  );
  return (made.from === made.to ? others : [made, ...others]).slice(0, correctionsKept);
}

/**
 * What the author would say that a post is for, by what they said of others; null where that tells nothing of this one.
 * Nearly the same text is what they last said of it. A post of the same form, taken for the same, with a link to the same
 * host, is what they said of two such posts or more, unless they said as often that such a post is something else.
 */
export function correctedKind(corrections: readonly Correction[], post: Likeable): PostKind | null {
  const known = corrections.find((each) => isSameText(each, post));
  if (known !== undefined) return known.to;
  const place = { shape: post.shape, hosts: post.links.map(({ host }) => host) };
  const said = corrections.filter((each) => each.from === post.kind && isSamePlace(each, place));
  const [most, next] = postKinds
    .map((kind) => ({ kind, times: said.filter(({ to }) => to === kind).length }))
    .sort((one, other) => other.times - one.times);
  if (most === undefined || most.times < sayings || most.times === next?.times) return null;
  return most.kind;
}

function isSameText(one: Pick<Correction, 'sketch'>, other: Pick<Correction, 'sketch'>): boolean {
  return areNearSame(one.sketch, other.sketch);
}

type Place = Pick<Correction, 'shape' | 'hosts'>;

function isSamePlace(one: Place, other: Place): boolean {
  return one.shape === other.shape && one.hosts.some((host) => other.hosts.includes(host));
}
