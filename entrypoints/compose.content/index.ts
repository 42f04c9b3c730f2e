import { defineContentScript } from 'wxt/utils/define-content-script';
import { guardWhileWatched } from '../../lib/page/compose/watch';
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
  main: guardWhileWatched,
});
