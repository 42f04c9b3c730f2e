import type { Technology } from './editor';
import { isBlockTag, richEditor } from './rich';

/** ProseMirror and TipTap (Bluesky, Elk, LinkedIn): widgets are drawn among the text without being part of it. */
export const prosemirror: Technology = {
  id: 'prosemirror',
  selector: '.ProseMirror',
  open: (element) =>
    richEditor(element, {
      ignore: '.ProseMirror-widget, .ProseMirror-gapcursor',
      block: isBlockTag,
      doubledLineFeed: false,
      ways: ['command'],
    }),
};
