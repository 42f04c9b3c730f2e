import { Editor } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import StarterKit from '@tiptap/starter-kit';
import { type ReactNode, useEffect, useRef } from 'react';

const starterKit = StarterKit.configure({
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

interface TextInputProps {
  readonly label: string;
  readonly initial: string;
  readonly change: (text: string) => void;
  readonly publish: () => void;
}

/** Bluesky's text input on the web: TipTap with plain paragraphs, and Mod-Enter taken inside ProseMirror. */
export function TextInput({ label, initial, change, publish }: TextInputProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const handlers = useRef({ change, publish });
  handlers.current = { change, publish };

  useEffect(() => {
    const editor = new Editor({
      element: place.current,
      extensions: [starterKit, Placeholder.configure({ placeholder: label })],
      content: { type: 'doc', content: paragraphs(initial) },
      autofocus: 'end',
      editorProps: {
        attributes: { 'aria-label': label },
        handleKeyDown: (_view, event) => {
          if (!(event.metaKey || event.ctrlKey) || event.code !== 'Enter') return false;
          handlers.current.publish();
          return true;
        },
      },
      onUpdate: ({ editor: now }) => handlers.current.change(now.getText({ blockSeparator: '\n' })),
    });
    return () => editor.destroy();
  }, [initial, label]);

  return <div ref={place} className="box" />;
}

function paragraphs(text: string): object[] {
  return text
    .split('\n')
    .map((line) => ({ type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] }));
}
