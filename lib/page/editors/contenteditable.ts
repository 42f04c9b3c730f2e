import type { Technology } from './editor';
import { isBlockTag, richEditor } from './rich';

/** Any other contenteditable element. */
export const contenteditable: Technology = {
  id: 'contenteditable',
  selector: '[contenteditable]:not([contenteditable="false"])',
  open: (element) =>
    richEditor(element, {
      ignore: 'style, script, template',
      block: isBlockTag,
      doubledLineFeed: false,
      takesBeforeInput: true,
    }),
};
