import type { Technology } from './editor';
import { isBlockTag, richEditor } from './rich';

/** Lexical (Facebook, Instagram, Threads, Reddit). */
export const lexical: Technology = {
  id: 'lexical',
  selector: '[data-lexical-editor="true"]',
  open: (element) =>
    richEditor(element, {
      ignore: '[data-lexical-cursor]',
      block: isBlockTag,
      doubledLineFeed: false,
      ways: ['command', 'event'],
    }),
};
