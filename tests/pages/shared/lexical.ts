import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode, registerList } from '@lexical/list';
import { registerPlainText } from '@lexical/plain-text';
import { registerRichText } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  COMMAND_PRIORITY_CRITICAL,
  createEditor,
  KEY_ENTER_COMMAND,
} from 'lexical';
import type { Editing, EditingOptions } from './editing';
import { make } from './element';

/** Where a new line is a new paragraph, as on Facebook, and not a line break in the only one. */
export interface LexicalOptions extends EditingOptions {
  readonly paragraphs?: boolean;
}

/** Puts a Lexical editor into `place`. */
export function mountLexical(
  place: HTMLElement,
  { text = '', rich = false, attributes = {}, paragraphs = rich, onChange, onEnter }: LexicalOptions = {},
): Editing {
  const element = make('div', { contenteditable: 'true', role: 'textbox', class: 'box', ...attributes });
  place.append(element);
  const editor = createEditor({
    namespace: 'page',
    nodes: rich ? [LinkNode, ListNode, ListItemNode] : [],
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(element);
  const ends = [
    paragraphs ? registerRichText(editor) : registerPlainText(editor),
    rich ? registerList(editor) : () => undefined,
    registerHistory(editor, createEmptyHistoryState(), 300),
    editor.registerUpdateListener(() => onChange?.(read())),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (!event || !onEnter?.(event)) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  ];
  fill(text);

  function fill(now: string): void {
    const lines = paragraphs ? now.split('\n') : [now];
    editor.update(() => {
      const root = $getRoot().clear();
      for (const line of lines) {
        const paragraph = $createParagraphNode();
        if (line !== '') paragraph.append($createTextNode(line));
        root.append(paragraph);
      }
    });
  }

  function read(): string {
    return editor.getEditorState().read(() =>
      $getRoot()
        .getChildren()
        .map((block) => block.getTextContent())
        .join('\n'),
    );
  }

  return {
    element,
    text: read,
    clear: () => fill(''),
    destroy: () => {
      for (const end of ends) end();
      editor.setRootElement(null);
    },
  };
}
