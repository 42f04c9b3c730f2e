import type { Site } from './site';

/** Any page that the person added and no other adapter knows: a text field with a button that says it posts. */
export const generic: Site = {
  id: 'generic',
  hosts: [],
  accountHost: null,
  editables: [
    {
      selector: '[contenteditable="true"], [contenteditable=""], [contenteditable="plaintext-only"]',
      seen: 'every rich editor',
    },
    { selector: 'textarea', seen: 'every plain one' },
  ],
  roots: [],
  postControls: [
    {
      selector: 'button, [role="button"], input[type="submit"]',
      seen: 'HTML and ARIA; told apart by their label',
    },
  ],
  postLabel: /^(post|publish|share|send|tweet|toot|reply|comment|submit|schedule)\b( \w+)?!?$/i,
  chords: [{ key: 'Enter', mod: true }],
  settle: 0,
  accounts: [],
  audiences: [],
  audienceOtherwise: 'unknown',
  kinds: [],
  contexts: [],
  media: [],
  length: Number.POSITIVE_INFINITY,
  tryByHand: [],
};
