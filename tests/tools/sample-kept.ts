import type { Dismissal } from '../../lib/background/storage';
import type { KeptDraft } from '../../lib/kept';
import type { Role } from '../../lib/roles';
import type { Template } from '../../lib/templates';
import { graceMinistry, me } from './sample-identities';

const day = 24 * 60 * 60 * 1_000;
const now = Date.now();

const thread = [
  'The choir sings on Sunday at ten, and there is coffee in the hall before and after. Bring whoever you like: the doors are open to all.',
  'Parking is behind the chapel. Come by nine if you need a seat near the front.',
] as const;

/** Drafts of every kind that a stash shows: an answer with pictures, a thread, and one of an identity that is gone. */
export const sampleStash: KeptDraft[] = [
  {
    id: 'beer',
    time: now - day / 24,
    identity: me.id,
    from: { host: 'x.com', handle: 'graceministry' },
    parts: ['Beer and burgers on the weekend yum yum'],
    kind: 'reply',
    address: 'https://x.com/patguest/status/1750',
    answers: 'patguest',
    media: [{ kind: 'image', alt: 'Two glasses on a table' }, { kind: 'video' }],
  },
  {
    id: 'choir',
    time: now - 2 * day,
    identity: graceMinistry.id,
    from: { host: 'bsky.app', handle: 'patmiller.bsky.social' },
    parts: [...thread],
    kind: 'post',
    address: 'https://bsky.app/',
    answers: null,
    media: [],
  },
  {
    id: 'gone',
    time: now - 9 * day,
    identity: 'gone',
    from: null,
    parts: ['See you at the brewery!'],
    kind: 'post',
    address: 'https://mastodon.example/home',
    answers: null,
    media: [],
  },
];

function dismissal(
  id: string,
  rule: string,
  say: string,
  ago: number,
  more: Partial<Dismissal> = {},
): Dismissal {
  const time = now - ago * day;
  const { id: identity } = graceMinistry;
  return { id, time, until: time + 90 * day, identity, pack: 'ministry', rule, say, phrase: id, ...more };
}

const alcohol = 'We do not talk about drinking on ministry channels.';

/** Dismissals: one rule's so often that it is offered for tuning, and another's. */
export const sampleDismissals: Dismissal[] = [
  dismissal('a', 'no-alcohol', alcohol, 40),
  dismissal('b', 'no-alcohol', alcohol, 12),
  dismissal('c', 'no-alcohol', alcohol, 1),
  dismissal('d', 'say-guests', 'People who visit us are guests.', 3),
  dismissal('e', 'gone', 'Nothing about work.', 5, { pack: 'personal', identity: 'gone' }),
];

/** Templates of the ministry: one that is clear, and one that its code has something against. */
export const sampleTemplates: Template[] = [
  { id: 'sign-off', name: 'Sign-off', text: 'Grace and peace,\nSam at Grace Ministry' },
  {
    id: 'complaint',
    name: 'Answer to a complaint',
    text: 'Thank you for telling us. We are sorry that our customers had to wait, and we look into it today.',
  },
];

/** The ministry's role as Sam holds it, after Kim. */
export const sampleRoles: Record<string, Role> = {
  [graceMinistry.id]: {
    since: now - 200 * day,
    earlier: [
      {
        operator: 'Kim Okafor',
        since: now - 600 * day,
        until: now - 200 * day,
        doings: {
          weeks: [{ week: '2026-03-02', kinds: { share: 61, conversation: 48, promotion: 22, personal: 9 } }],
          rules: [
            { pack: 'ministry', rule: 'say-guests', posts: 12 },
            { pack: 'everyday', rule: 'no-shouting', posts: 3 },
          ],
        },
      },
    ],
    promises: [
      { id: 'late', says: 'Tell the band when they can set up', due: '2026-03-02', made: now - day },
      { id: 'open', says: 'Send the recipe of the lemon cake to @patguest', due: null, made: now - day },
    ],
  },
};
