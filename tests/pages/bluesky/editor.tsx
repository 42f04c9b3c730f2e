import { Editor } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import { type ReactNode, useEffect, useRef } from 'react';
import { paragraphsOf, plainParagraphs } from '../shared/tiptap';

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
      extensions: [plainParagraphs, Placeholder.configure({ placeholder: label })],
      content: { type: 'doc', content: paragraphsOf(initial) },
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
