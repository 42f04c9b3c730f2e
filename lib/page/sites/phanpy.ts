import type { Site } from './site';
import { at, inJson, stored } from './witnesses';

/** Phanpy, a Mastodon client: a controlled textarea whose chord sends a submit event that does not bubble. */
export const phanpy: Site = {
  id: 'phanpy',
  hosts: ['phanpy.social'],
  accountHost: null,
  editables: [
    { selector: '#compose-container textarea[name="status"]', seen: 'phanpy 0340050 compose.jsx, 2026-08' },
    {
      selector: '#compose-container form:has([name="sensitive"]:checked) input[name="spoilerText"]',
      seen: 'phanpy 0340050 compose.jsx, 2026-08: the content warning, sent only while its box is ticked',
    },
  ],
  roots: [{ selector: '#compose-container', seen: 'phanpy 0340050 compose.jsx, 2026-08' }],
  postControls: [
    { selector: '#compose-container form button[type="submit"]', seen: 'phanpy 0340050, 2026-08' },
  ],
  chords: [{ key: 'Enter', mod: true }],
  settle: 0,
  accounts: [
    inJson(
      () => stored('localStorage', 'accounts'),
      (accounts) => {
        if (!Array.isArray(accounts)) return null;
        const id = stored('sessionStorage', 'currentAccount');
        const account = accounts.find((one) => at(one, 'info', 'id') === id) ?? accounts[0];
        const host = String(at(account, 'instanceURL') ?? '').replace(/^https?:\/\//, '');
        return `${at(account, 'info', 'username')}@${host}`;
      },
      'phanpy 0340050, run 2026-11',
    ),
  ],
  audiences: [
    {
      selector: 'select[name="visibility"]',
      in: 'value',
      means: [
        [/^(public|unlisted)$/, 'public'],
        [/^private$/, 'followers'],
        [/^direct$/, 'direct'],
        [/^local$/, 'group'],
      ],
      seen: 'phanpy 0340050 compose.jsx, 2026-08',
    },
  ],
  audienceOtherwise: 'unknown',
  kinds: [
    { kind: 'reply', selector: '.status-preview-legend.reply-to', seen: 'phanpy 0340050, 2026-08' },
    { kind: 'quote', selector: '.quote-status', seen: 'phanpy 0340050, 2026-08' },
  ],
  contexts: [
    {
      selector: '.status-preview',
      handle: '.name-text i',
      text: '.content',
      seen: 'phanpy 0340050 compose.jsx, 2026-08',
    },
  ],
  media: [{ selector: '.media-attachment', kind: 'image', alt: null, seen: 'phanpy 0340050, 2026-08' }],
  length: 500,
  tryByHand: ['https://phanpy.social/#/', 'https://phanpy.social/compose/'],
};
