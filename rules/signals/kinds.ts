import type { PostKind } from '../past';
import { type Saying, saying } from '../words/saying';
import type { Evidence } from './signal';

const sayings = {
  share: 'post_kind_share',
  conversation: 'post_kind_conversation',
  encouragement: 'post_kind_encouragement',
  introduction: 'post_kind_introduction',
  promotion: 'post_kind_promotion',
  personal: 'post_kind_personal',
  'complaint-answer': 'post_kind_complaint_answer',
} as const satisfies Record<PostKind, string>;

const asked = {};

/** What the draft is for: told once, however many rules ask. */
export function kindIn({ draft, past, once }: Evidence): PostKind {
  return once(asked, () => past.kindOf(draft));
}

/** What a kind of post is called. */
export function kindSaying(kind: PostKind): Saying {
  return saying(sayings[kind]);
}
