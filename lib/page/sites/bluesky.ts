import type { Site } from './site';
import { at, inJson, onPage, stored } from './witnesses';

/** Where the site keeps its session; read only for who is signed in. */
const session = () => stored('localStorage', 'BSKY_STORAGE');

/** The handle of an account that the site has stored under this DID. */
function handleOf(data: unknown, did: unknown): unknown {
  const accounts = at(data, 'session', 'accounts');
  if (!Array.isArray(accounts)) return null;
  return at(
    accounts.find((account) => at(account, 'did') === did),
    'handle',
  );
}

/** Bluesky's web client (React Native for web, TipTap), on its own host and on others' builds of it. */
export const bluesky: Site = {
  id: 'bluesky',
  hosts: ['bsky.app', 'blacksky.community', 'deer.social'],
  accountHost: 'bsky.app',
  editables: [
    {
      selector: '[data-testid="composePostView"] .ProseMirror[contenteditable="true"]',
      seen: 'social-app 1.127.1, 2026-08: one for each part of a thread',
    },
    { selector: '[data-testid="composePostView"] textarea', seen: 'a fork of 2023-24' },
  ],
  roots: [{ selector: '[data-testid="composePostView"]', seen: 'social-app 1.127.1 Composer.tsx, 2026-08' }],
  postControls: [
    { selector: '[data-testid="composerPublishBtn"]', seen: 'social-app 1.127.1 Composer.tsx, 2026-08' },
  ],
  chords: [{ key: 'Enter', mod: true }],
  settle: 0,
  accounts: [
    onPage(
      'nav a[aria-label="Profile"][href^="/profile/"]',
      'href',
      /^\/profile\/((?!did:)[^/]+)$/,
      'social-app 1.127.1 LeftNav.tsx, 2026-08',
    ),
    inJson(
      session,
      (data, root) => {
        const link = root.ownerDocument.querySelector('nav a[aria-label="Profile"][href^="/profile/did:"]');
        return handleOf(
          data,
          decodeURIComponent(link?.getAttribute('href')?.slice('/profile/'.length) ?? ''),
        );
      },
      'social-app 1.127.1, run 2026-11: the profile link named the DID',
    ),
    inJson(
      session,
      (data) => handleOf(data, at(data, 'session', 'currentAccount', 'did')),
      'social-app 1.127.1, run 2026-11',
    ),
  ],
  audiences: [],
  // Who may reply is set in the composer, but every post on the AT protocol can be read by everybody.
  audienceOtherwise: 'public',
  kinds: [
    {
      kind: 'reply',
      selector: '[aria-label="Expand or collapse the full post you are replying to"]',
      seen: 'social-app 1.127.1 ComposerReplyTo.tsx, 2026-08, English',
    },
    {
      kind: 'reply',
      selector: '[data-testid="composerPublishBtn"][aria-label*="repl" i]',
      seen: 'social-app 1.127.1 Composer.tsx, 2026-08, English',
    },
  ],
  contexts: [
    {
      selector: '[aria-label="Expand or collapse the full post you are replying to"]',
      handle: null,
      text: null,
      seen: 'social-app 1.127.1 ComposerReplyTo.tsx, 2026-08',
    },
  ],
  media: [
    {
      selector: '[data-testid="selectedPhotoImage"]',
      kind: 'image',
      alt: null,
      seen: 'social-app 1.127.1, 2026-08',
    },
    { selector: 'video', kind: 'video', alt: null, seen: 'social-app 1.127.1, 2026-08' },
  ],
  length: 300,
  tryByHand: ['https://bsky.app/', 'https://bsky.app/intent/compose?text=Hello'],
};
