import { defineContentScript } from 'wxt/utils/define-content-script';
import { startCompose } from '../../lib/page/compose/start';
import './style.css';

export default defineContentScript({
  matches: [
    'https://x.com/*',
    'https://twitter.com/*',
    'https://mobile.twitter.com/*',
    'https://pro.x.com/*',
    'https://bsky.app/*',
  ],
  allFrames: true,
  matchAboutBlank: true,
  runAt: 'document_start',
  // The orphan of an updated extension keeps guarding (as not checked), so nothing ends it but the page.
  main: () => startCompose(new AbortController().signal),
});
