import type { Site } from './site';
import { inComposer } from './witnesses';

/** Elk, a Mastodon client in Vue with a TipTap editor. */
export const elk: Site = {
  id: 'elk',
  hosts: ['elk.zone', 'main.elk.zone'],
  accountHost: null,
  editables: [
    {
      selector: '[aria-roledescription="publish-widget"] .ProseMirror[contenteditable="true"]',
      seen: 'elk ae4ebf3 PublishWidget.vue, 2026-08',
    },
  ],
  roots: [{ selector: '[aria-roledescription="publish-widget"]', seen: 'elk ae4ebf3, 2026-08' }],
  postControls: [{ selector: 'button.publish-button', seen: 'elk ae4ebf3, 2026-08' }],
  chords: [{ key: 'Enter', mod: true }],
  settle: 0,
  accounts: [
    inComposer(
      'a[href*="/@"]',
      'href',
      /^\/(?:(?<host>[^/]+)\/)?@(?<handle>[\w.-]+)/,
      'elk ae4ebf3, 2026-08',
      'blockquote, .ProseMirror',
    ),
  ],
  audiences: [],
  audienceOtherwise: 'unknown',
  kinds: [],
  contexts: [],
  media: [],
  length: 500,
  tryByHand: ['https://elk.zone/compose'],
};
