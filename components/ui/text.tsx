import { createContext, Fragment, type ReactNode, useContext } from 'react';
import type { MessageId, Text } from '../../lib/text';

const TextContext = createContext<Text | null>(null);

/** Gives everything inside it the language that it speaks; each entrypoint says which. */
export function TextProvider({ text, children }: { text: Text; children: ReactNode }) {
  return <TextContext value={text}>{children}</TextContext>;
}

/** Says messages in the person's language. */
export function useText(): Text {
  const text = useContext(TextContext);
  if (!text) throw new Error('useText needs a TextProvider around it');
  return text;
}

/** A message whose placeholders are filled with elements: a handle that keeps its own direction, a link. */
export function Said({ id, values }: { id: MessageId; values: Readonly<Record<string, ReactNode>> }) {
  const pieces = useText()
    .raw(id)
    .split(/\{(\w+)\}/);
  return pieces.map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one message never change places.
    <Fragment key={at}>{at % 2 === 0 ? piece : values[piece]}</Fragment>
  ));
}
