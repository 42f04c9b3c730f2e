import type { Site } from './site';
import { inJson, stored } from './witnesses';

/** Pinafore and Semaphore, Mastodon clients in Svelte: no form, a plain button, one box for each reply. */
export const pinafore: Site = {
  id: 'pinafore',
  hosts: ['pinafore.social', 'semaphore.social'],
  accountHost: null,
  editables: [
    { selector: 'textarea.compose-box-input', seen: 'semaphore 4e99ea4, 2025-12; run 2026-11' },
    { selector: '.compose-box .content-warning-input', seen: 'pinafore 74e1ae7, 2024-09' },
  ],
  // The button stands beside the box, so that the nearest ancestor of both is the composer.
  roots: [],
  postControls: [
    {
      selector: ':not(.compose-box-button-halo-sticky) > .compose-box-button',
      seen: 'pinafore 74e1ae7, 2024-09: sticky, it opens a dialog and posts nothing',
    },
  ],
  chords: [{ key: 'Enter', mod: true }],
  settle: 0,
  accounts: [
    inJson(
      () => stored('localStorage', 'store_currentInstance'),
      (host, root) => {
        const handle = root.querySelector('.compose-box-handle')?.textContent?.trim().replace(/^@/, '');
        return handle && `${handle.split('@')[0]}@${host}`;
      },
      'semaphore 4e99ea4, 2025-12; run 2026-11',
    ),
  ],
  audiences: [
    {
      selector: '.compose-box-toolbar button[aria-label]',
      in: 'aria-label',
      means: [
        [/currently (public|unlisted)/i, 'public'],
        [/currently followers/i, 'followers'],
        [/currently direct/i, 'direct'],
      ],
      seen: 'semaphore 4e99ea4, 2025-12, English',
    },
  ],
  audienceOtherwise: 'unknown',
  kinds: [
    {
      kind: 'reply',
      selector: 'textarea[id^="the-compose-box-input-"]:not([id$="-home"]):not([id$="-dialog"])',
      seen: 'semaphore 4e99ea4, 2025-12: the id ends with the post that is answered',
    },
  ],
  contexts: [],
  media: [{ selector: '.compose-media', kind: 'image', alt: null, seen: 'semaphore 4e99ea4, 2025-12' }],
  length: 500,
  tryByHand: ['https://pinafore.social/', 'https://semaphore.social/'],
};
