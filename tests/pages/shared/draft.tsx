import { ContentState, Editor, EditorState } from 'draft-js';
import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Editing, EditingOptions } from './editing';
import { make, setAttribute } from './element';
import 'draft-js/dist/Draft.css';

/** Puts a Draft.js editor, in a React root of its own, into `place`. */
export function mountDraft(
  place: HTMLElement,
  { text = '', rich = false, attributes = {}, onChange, onEnter }: EditingOptions = {},
): Editing {
  const container = make('div', { class: 'box' });
  place.append(container);
  const root = createRoot(container);
  let state = stateOf(text);
  let show: (next: EditorState) => void = () => undefined;

  function Box(): ReactNode {
    const [shown, setShown] = useState(state);
    show = setShown;
    return (
      <Editor
        ariaMultiline
        role="textbox"
        placeholder={attributes['data-placeholder'] ?? ''}
        editorState={shown}
        onChange={change}
        handleReturn={(event) => (onEnter?.(event.nativeEvent) ? 'handled' : 'not-handled')}
        stripPastedStyles={!rich}
      />
    );
  }

  function change(next: EditorState): void {
    state = next;
    show(next);
    onChange?.(read());
  }

  function read(): string {
    return state.getCurrentContent().getPlainText('\n');
  }

  flushSync(() => root.render(<Box />));
  const element = container.querySelector<HTMLElement>('.public-DraftEditor-content');
  if (!element) throw new Error('Draft.js has shown no editor.');
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  return {
    element,
    text: read,
    clear: () => change(EditorState.push(state, ContentState.createFromText(''), 'remove-range')),
    destroy: () => {
      root.unmount();
      container.remove();
    },
  };
}

function stateOf(text: string): EditorState {
  return EditorState.createWithContent(ContentState.createFromText(text, '\n'));
}
