import { createElement, type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { mountDraft } from '../shared/draft';
import type { Editing, EditingOptions } from '../shared/editing';
import { make } from '../shared/element';
import { type FieldKind, fieldIn, type MountField } from '../shared/fields/field';
import { mountPreactField } from '../shared/fields/preact';
import { mountReactField } from '../shared/fields/react';
import { mountSvelteField } from '../shared/fields/svelte';
import { mountVueField } from '../shared/fields/vue';
import { mountLexical } from '../shared/lexical';
import { mountQuill } from '../shared/quill';
import { mountSlate } from '../shared/slate';
import { mountTiptap } from '../shared/tiptap';
import { type Block, BlockText, richTextOf, textOf } from '../tumblr/block';
import { CommentBox } from '../youtube/commentbox';

type Mount = (place: HTMLElement, options: EditingOptions) => Editing;

const field =
  (mount: MountField, kind: FieldKind): Mount =>
  (place, options) =>
    mount(place, kind, options);

/** Every editor that the page can show. */
export const editors = {
  'draft-js': mountDraft,
  lexical: mountLexical,
  tiptap: mountTiptap,
  quill: mountQuill,
  slate: mountSlate,
  gutenberg: mountGutenberg,
  polymer: mountPolymer,
  contenteditable: mountEditable,
  'react-textarea': field(mountReactField, 'textarea'),
  'react-input': field(mountReactField, 'input'),
  'preact-textarea': field(mountPreactField, 'textarea'),
  'preact-input': field(mountPreactField, 'input'),
  'vue-textarea': field(mountVueField, 'textarea'),
  'vue-input': field(mountVueField, 'input'),
  'svelte-textarea': field(mountSvelteField, 'textarea'),
  'svelte-input': field(mountSvelteField, 'input'),
} satisfies Readonly<Record<string, Mount>>;
export type EditorName = keyof typeof editors;

/** A contenteditable that no script controls. */
function mountEditable(place: HTMLElement, { attributes, onEnter }: EditingOptions): Editing {
  const element = make('div', { contenteditable: 'true', role: 'textbox', class: 'box', ...attributes });
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && onEnter?.(event)) event.preventDefault();
  });
  place.append(element);
  return {
    element,
    text: () => element.innerText.replace(/\n$/, ''),
    clear: () => element.replaceChildren(),
    destroy: () => element.remove(),
  };
}

/** One paragraph of Gutenberg's. */
function mountGutenberg(place: HTMLElement): Editing {
  const root = createRoot(place);
  let show: (block: Block) => void = () => undefined;
  let latest: Block = { id: 1, type: 'paragraph', value: richTextOf('') };

  function Paragraph(): ReactNode {
    const [block, setBlock] = useState(latest);
    show = setBlock;
    const shown = useRef(block);
    shown.current = block;
    useEffect(() => {
      latest = block;
    }, [block]);
    return createElement(BlockText, {
      key: block.id,
      block,
      change: (value) => setBlock({ ...shown.current, value }),
      divide: () => undefined,
    });
  }

  flushSync(() => root.render(createElement(Paragraph)));
  return {
    element: fieldIn(place, 'p'),
    text: () => textOf(latest),
    clear: () => show({ ...latest, id: latest.id + 1, value: richTextOf('') }),
    destroy: () => root.unmount(),
  };
}

/** YouTube's comment box of Polymer's, without the buttons that it brings. */
function mountPolymer(place: HTMLElement): Editing {
  const box = new CommentBox();
  place.append(box);
  box.querySelector('#footer')?.remove();
  return {
    element: fieldIn(box, '#contenteditable-root'),
    text: () => box.text,
    clear: () => box.clear(),
    destroy: () => box.remove(),
  };
}
