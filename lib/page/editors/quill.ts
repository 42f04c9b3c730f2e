import type { Technology } from './editor';
import { isBlockTag, richEditor } from './rich';

/** Quill (LinkedIn's older share box, Slack). */
export const quill: Technology = {
  id: 'quill',
  selector: '.ql-editor',
  open: (element) =>
    richEditor(element, {
      ignore: '.ql-ui, .ql-clipboard',
      block: isBlockTag,
      doubledLineFeed: false,
      ways: ['command', 'event'],
    }),
};
