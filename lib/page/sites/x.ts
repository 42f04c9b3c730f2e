import type { Site } from './site';
import { inComposer, onPage } from './witnesses';

/** X: Draft.js, one editor a thread part, a modal over a page composer that stays mounted. */
export const x: Site = {
  id: 'x',
  hosts: ['x.com', 'twitter.com', 'mobile.twitter.com', 'pro.x.com', 'pro.twitter.com'],
  accountHost: 'x.com',
  editables: [
    {
      // The prefix alone also hits labels and containers, which are not editable.
      selector: '[data-testid^="tweetTextarea_"][contenteditable="true"]',
      seen: 'x.com, 2026-09-25: one for each thread part, numbered or all _0',
    },
    {
      selector: '[data-testid="composer"][contenteditable="true"]',
      seen: 'x.com/compose/articles/edit, 2026-06',
    },
  ],
  // The toolbar with the Post button is a sibling of the editor's row, so that on a page
  // (home, inline reply) the nearest ancestor that holds both is the composer.
  roots: [{ selector: '[role="dialog"]', seen: 'x.com/compose/post, 2026-09' }],
  postControls: [
    { selector: '[data-testid="tweetButton"]', seen: 'x.com modal, 2026-09; seen inline as well' },
    { selector: '[data-testid="tweetButtonInline"]', seen: 'x.com home and inline reply, 2026-09' },
  ],
  chords: [{ key: 'Enter', mod: true }],
  // A thread part is committed when its editor loses the focus, some 250 ms later (measured 2026-08-20 and 2026-09-25).
  settle: 250,
  accounts: [
    inComposer(
      '[data-testid^="UserAvatar-Container-"]',
      'data-testid',
      /^UserAvatar-Container-(\w+)$/,
      'x.com and pro.x.com composer, 2026-09: the delegate account where there is one',
      'article, [data-testid="Tweet-User-Avatar"]',
    ),
    onPage(
      '[data-testid="SideNav_AccountSwitcher_Button"] [data-testid^="UserAvatar-Container-"]',
      'data-testid',
      /^UserAvatar-Container-(\w+)$/,
      'x.com, 2026-09',
    ),
    onPage('[data-testid="SideNav_AccountSwitcher_Button"]', 'text', /@(\w+)/, 'x.com, 2026-09'),
    onPage('a[data-testid="AppTabBar_Profile_Link"]', 'href', /^\/(\w+)$/, 'x.com, 2026-09'),
  ],
  audiences: [
    {
      selector: '[aria-label="Choose audience"]',
      in: 'text',
      means: [
        [/^everyone$/i, 'public'],
        [/./, 'group'],
      ],
      seen: 'x.com, 2026, English',
    },
  ],
  audienceOtherwise: 'unknown',
  kinds: [
    { kind: 'article', selector: '[data-testid="twitter-article-title"]', seen: 'x.com, 2026-06' },
    { kind: 'reply', selector: '[data-testid="replyTo"]', seen: 'x.com, once' },
    {
      kind: 'reply',
      selector: '[role="dialog"] article[data-testid="tweet"]',
      seen: 'x.com reply in a modal, 2026-02',
    },
    { kind: 'reply', selector: '*', path: /\/status\/\d+/, seen: 'x.com inline reply, 2026' },
  ],
  contexts: [
    {
      selector: 'article[data-testid="tweet"]',
      handle: '[data-testid="User-Name"] a[href^="/"]',
      text: '[data-testid="tweetText"]',
      seen: 'x.com modal reply, 2026-02',
    },
  ],
  media: [
    {
      selector: '[data-testid="attachments"] img',
      kind: 'image',
      alt: 'alt',
      noAlt: /^(image|media|)$/i,
      seen: 'x.com, 2026-05',
    },
    { selector: '[data-testid="attachments"] video', kind: 'video', alt: null, seen: 'x.com, 2026-05' },
  ],
  length: 280,
  tryByHand: [
    'https://x.com/compose/post',
    'https://x.com/home',
    'https://x.com/intent/post?text=Hello',
    'https://pro.x.com/',
  ],
};
