import type { Technology } from './editor';
import { richEditor } from './rich';

/** Draft.js (X, TikTok): blocks are marked, and a line feed at a block's end is written twice. */
export const draftJs: Technology = {
  id: 'draft-js',
  selector: '.public-DraftEditor-content',
  open: (element) =>
    richEditor(element, {
      ignore: '',
      block: (inside) => inside.hasAttribute('data-block'),
      doubledLineFeed: true,
      ways: ['command'],
    }),
};
