import { Editor } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import StarterKit from '@tiptap/starter-kit';
import type { Editing, EditingOptions } from './editing';

/** TipTap's kit without all that is no plain paragraph. */
export const plainParagraphs = StarterKit.configure({
  blockquote: false,
  bold: false,
  bulletList: false,
  code: false,
  codeBlock: false,
  heading: false,
  horizontalRule: false,
  italic: false,
  link: false,
  listItem: false,
  listKeymap: false,
  orderedList: false,
  strike: false,
  trailingNode: false,
  underline: false,
});

/** Puts a TipTap editor for plain paragraphs into `place`. */
export function mountTiptap(
  place: HTMLElement,
  { text = '', rich = false, attributes = {}, onChange, onEnter }: EditingOptions = {},
): Editing {
  const placeholder = attributes['data-placeholder'] ?? attributes['aria-label'] ?? '';
  const editor = new Editor({
    element: place,
    extensions: [rich ? StarterKit : plainParagraphs, Placeholder.configure({ placeholder })],
    content: { type: 'doc', content: paragraphsOf(text) },
    editorProps: {
      attributes: { role: 'textbox', ...attributes },
      handleKeyDown: (_view, event) => event.key === 'Enter' && (onEnter?.(event) ?? false),
    },
    onUpdate: () => onChange?.(read()),
  });

  function read(): string {
    return editor.getText({ blockSeparator: '\n' });
  }

  return {
    element: editor.view.dom,
    text: read,
    clear: () => editor.commands.clearContent(true),
    destroy: () => editor.destroy(),
  };
}

/** A text as TipTap's paragraphs, one for each line. */
export function paragraphsOf(text: string): object[] {
  return text
    .split('\n')
    .map((line) => ({ type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] }));
}
