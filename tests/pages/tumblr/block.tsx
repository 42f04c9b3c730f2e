import {
  RichTextData,
  slice,
  toHTMLString,
  __unstableUseRichText as useRichText,
} from '@wordpress/rich-text';
import { createElement, type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';

/** The package's types say of a value read by the hook that there is none. */
type Value = Parameters<typeof slice>[0];

/** One block of a post: its text in Gutenberg's own model of rich text. */
export interface Block {
  readonly id: number;
  readonly type: 'heading' | 'paragraph';
  readonly value: RichTextData;
  /** The caret is put at its beginning once it is shown. */
  readonly isNew?: boolean;
}

/** The text of a block as it is published. */
export function textOf({ value }: Block): string {
  return value.toPlainText();
}

/** The value of this text. */
export function richTextOf(text: string): RichTextData {
  return RichTextData.fromPlainText(text);
}

interface BlockProps {
  readonly block: Block;
  readonly change: (value: RichTextData) => void;
  /** Enter was pressed: what stood after the caret goes into a block of its own. */
  readonly divide: (before: RichTextData, after: RichTextData) => void;
}

/** A block's editable: a contenteditable of its own, in the classes that Gutenberg gives it. */
export function BlockText({ block, change, divide }: BlockProps): ReactNode {
  const [selection, select] = useState<readonly [number | undefined, number | undefined]>([
    undefined,
    undefined,
  ]);
  const rich = useRichText({
    value: block.value,
    selectionStart: selection[0],
    selectionEnd: selection[1],
    onSelectionChange: (start: number, end: number) => select([start, end]),
    onChange: change,
    placeholder: block.type === 'heading' ? 'Title' : 'Go ahead, put anything.',
    __unstableIsSelected: selection[0] !== undefined,
  });

  useEffect(() => {
    if (block.isNew) document.getElementById(idOf(block))?.focus();
  }, [block]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const now = rich.getValue() as Value | undefined;
    if (!now) return;
    divide(partOf(now, 0, now.start ?? 0), partOf(now, now.end ?? 0, now.text.length));
  }

  return createElement(block.type === 'heading' ? 'h1' : 'p', {
    ref: rich.ref,
    id: idOf(block),
    role: 'document',
    contentEditable: true,
    suppressContentEditableWarning: true,
    tabIndex: 0,
    'aria-label': block.type === 'heading' ? 'Block: Heading' : 'Block: Paragraph',
    'aria-multiline': true,
    'data-type': `core/${block.type}`,
    className: 'block-editor-rich-text__editable block-editor-block-list__block wp-block rich-text',
    onKeyDown,
  });
}

function partOf(value: Value, start: number, end: number): RichTextData {
  return RichTextData.fromHTMLString(toHTMLString({ value: slice(value, start, end) }));
}

function idOf({ id }: Block): string {
  return `block-${id}`;
}
