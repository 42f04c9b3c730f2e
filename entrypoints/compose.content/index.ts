import { defineContentScript } from 'wxt/utils/define-content-script';
import { guardWhileWatched } from '../../lib/page/gate/listen';
import './style.css';

export default defineContentScript({
  // wxt.config.ts puts the sites' own hosts here, from their data.
  matches: ['https://watched.example/*'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  main: guardWhileWatched,
});
