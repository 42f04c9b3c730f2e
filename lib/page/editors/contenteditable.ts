import type { Technology } from './editor';
import { isBlockTag, richEditor } from './rich';

/** Any other contenteditable element. An editor that has a model of its own says so by cancelling the event. */
export const contenteditable: Technology = {
  id: 'contenteditable',
  selector: '[contenteditable]:not([contenteditable="false"])',
  open: (element) =>
    richEditor(element, {
      ignore: 'style, script, template',
      block: isBlockTag,
      doubledLineFeed: false,
      ways: ['event', 'command'],
    }),
};
