import type { Site } from './site';
import { at, inJson, onPage } from './witnesses';

/** Mastodon's own web client on any host that the person adds (a controlled textarea, all compose boxes alike). */
export const mastodon: Site = {
  id: 'mastodon',
  hosts: [],
  accountHost: null,
  editables: [
    { selector: '.compose-form textarea.autosuggest-textarea__textarea', seen: 'mastodon 4.3 to 4.5, 2026' },
    { selector: 'form.compose-form textarea', seen: 'forks, 2026' },
    {
      selector: '.compose-form #cw-spoiler-input:not([disabled])',
      seen: 'compose_form.jsx d2e9124, 2026: the content warning, disabled while it is not used',
    },
  ],
  roots: [{ selector: '.compose-form', seen: 'compose_form.jsx d2e9124, 2026' }],
  postControls: [
    { selector: '.compose-form__submit button', seen: 'mastodon 4.3 to 4.5, 2026' },
    { selector: '.compose-form__publish button', seen: 'mastodon up to 4.2' },
    { selector: 'form.compose-form button[type="submit"]', seen: 'forks, 2026' },
  ],
  // Handled straight from the keydown: no submit event follows.
  chords: [{ key: 'Enter', mod: true }],
  settle: 0,
  accounts: [
    inJson(
      () => document.getElementById('initial-state')?.textContent ?? null,
      (data) => at(data, 'accounts', String(at(data, 'meta', 'me')), 'acct'),
      'mastodon, the signed-in account of the page load',
    ),
    onPage(
      '.navigation-bar .display-name__account',
      'text',
      /@([\w.-]+)(?:@(?<host>[\w.-]+))?/,
      'mastodon 4.3, 2026',
    ),
    onPage('.navigation-bar a[href^="/@"]', 'href', /^\/@([\w.-]+)$/, 'mastodon 4.2'),
  ],
  audiences: [
    {
      selector: '.compose-form__dropdowns .dropdown-button .icon, .privacy-dropdown .icon',
      in: 'class',
      means: [
        [/icon-(globe|public|quiet|unlock|lock-open|lock_open)/, 'public'],
        [/icon-lock\b/, 'followers'],
        [/icon-(at|alternate)/, 'direct'],
      ],
      seen: 'visibility_button.tsx fefc745, 2026; icons do not depend on the language',
    },
    {
      selector: '.compose-form__dropdowns .dropdown-button__label, .privacy-dropdown button',
      in: 'text',
      means: [
        [/^(quiet )?public|unlisted/i, 'public'],
        [/^followers/i, 'followers'],
        [/^(private mention|specific people|direct)/i, 'direct'],
      ],
      seen: 'mastodon 4.3 to 4.5, 2026, English',
    },
  ],
  audienceOtherwise: 'unknown',
  kinds: [
    { kind: 'reply', selector: '.reply-indicator', seen: 'reply_indicator.jsx 06ecabe, 2026' },
    { kind: 'quote', selector: '.status__quote', seen: 'mastodon 4.5, 2026' },
  ],
  contexts: [
    {
      selector: '.reply-indicator',
      handle: '.display-name__account',
      text: '.reply-indicator__content',
      seen: 'reply_indicator.jsx 06ecabe, 2026',
    },
  ],
  media: [{ selector: '.compose-form__upload', kind: 'image', alt: null, seen: 'mastodon 4.3, 2026' }],
  length: 500,
  tryByHand: ['https://mastodon.social/home', 'https://mastodon.social/publish'],
};
