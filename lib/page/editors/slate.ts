import type { Technology } from './editor';
import { isBlockTag, richEditor } from './rich';

/**
 * Slate (Discord): it goes by `beforeinput` alone. What a command changes on the page never gets into its model, where it
 * would be posted from, and Chromium announces no command.
 */
export const slate: Technology = {
  id: 'slate',
  selector: '[data-slate-editor="true"]',
  open: (element) =>
    richEditor(element, {
      ignore: '[data-slate-placeholder]',
      block: (inside) => inside.getAttribute('data-slate-node') === 'element' || isBlockTag(inside),
      doubledLineFeed: false,
      ways: ['event'],
    }),
};
