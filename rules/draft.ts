import type { z } from 'zod';
import type { accountSchema, draftSchema } from './draft-schema';

/** What kind of thing is about to be published. `bio` is a profile form, not a post. */
export const draftKinds = ['post', 'reply', 'quote', 'comment', 'message', 'article', 'bio'] as const;

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
