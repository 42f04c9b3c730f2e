import { type ReactElement, type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Editor, Node, Transforms } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, type RenderElementProps, Slate, withReact } from 'slate-react';
import type { Editing, EditingOptions } from './editing';
import { make } from './element';

/** Puts a Slate editor for plain paragraphs, in a React root of its own, into `place`. */
export function mountSlate(
  place: HTMLElement,
  { text = '', attributes = {}, onChange, onEnter }: EditingOptions = {},
): Editing {
  const container = make('div', { class: 'box' });
  place.append(container);
  const root = createRoot(container);
  const editor = withHistory(withReact(createEditor()));

  function Box(): ReactNode {
    const [initial] = useState(() => paragraphsOf(text));
    return (
      <Slate
        editor={editor}
        initialValue={initial}
        onChange={() => onChange?.(read())}
        // It hears of a selection a tenth of a second late, which who presses two keys by a machine has to know.
        onSelectionChange={(selection) => {
          container.dataset.selected = selection ? Editor.string(editor, selection) : '';
        }}
      >
        <Editable
          role="textbox"
          placeholder={attributes['data-placeholder'] ?? ''}
          renderElement={renderParagraph}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && onEnter?.(event.nativeEvent)) event.preventDefault();
          }}
          {...attributes}
        />
      </Slate>
    );
  }

  function read(): string {
    return editor.children.map((paragraph) => Node.string(paragraph)).join('\n');
  }

  function clear(): void {
    Transforms.delete(editor, { at: Editor.range(editor, []) });
  }

  flushSync(() => root.render(<Box />));
  const element = container.querySelector<HTMLElement>('[data-slate-editor]');
  if (!element) throw new Error('Slate has shown no editor.');
  return {
    element,
    text: read,
    clear,
    destroy: () => {
      root.unmount();
      container.remove();
    },
  };
}

function renderParagraph({ attributes, children }: RenderElementProps): ReactElement {
  return <div {...attributes}>{children}</div>;
}

function paragraphsOf(text: string): Descendant[] {
  return text.split('\n').map((line) => ({ children: [{ text: line }] }));
}
