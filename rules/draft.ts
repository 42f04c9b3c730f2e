import type { z } from 'zod';
import type { accountSchema, draftSchema } from './draft-schema';

/** What kind of thing is about to be published. `bio` is a profile form, not a post. */
export const draftKinds = ['post', 'reply', 'quote', 'comment', 'message', 'article', 'bio'] as const;

/**
 * How sites count what fits. `units`: as `maxlength` does, UTF-16 units. `graphemes`: what a reader takes for a character (Bluesky).
 * `weighted`: X’s posts, by version 3 of twitter-text’s configuration. `mastodon`: its server’s, of posts and of a profile’s note
 * (`StatusLengthValidator`, `NoteLengthValidator`). `mastodon-form`: that, and what the form’s own `maxlength` lets in.
 */
export const countings = ['units', 'graphemes', 'weighted', 'mastodon', 'mastodon-form'] as const;
export type Counting = (typeof countings)[number];

/** What a field of a profile form is for. A headline, a tagline and a description are `about`. */
export const profileFields = ['name', 'about', 'site', 'other'] as const;
export type ProfileField = (typeof profileFields)[number];
/** What a code can ask of a profile. */
export const profileAsks = ['name', 'site', 'purpose', 'contact', 'disclaimer'] as const;
export type ProfileAsk = (typeof profileAsks)[number];

/** Who will be able to read it, as the page says. `unknown` where the page does not say. */
export const audiences = ['public', 'followers', 'friends', 'group', 'direct', 'unknown'] as const;

export type Account = z.infer<typeof accountSchema>;
export type Draft = z.infer<typeof draftSchema>;
export type DraftKind = Draft['kind'];
export type Audience = Draft['audience'];

/** A single public post with this text and nothing else known about it: what the command line and the popup check. */
export function draftOf(text: string, more: Partial<Omit<Draft, 'parts'>> = {}): Draft {
  return {
    parts: [text],
    site: '',
    account: null,
    rivals: [],
    kind: 'post',
    audience: 'unknown',
    context: null,
    media: [],
    links: [],
    ...more,
  };
}
