import { contenteditable } from './contenteditable';
import { draftJs } from './draft-js';
import type { Editor, Technology } from './editor';
import { lexical } from './lexical';
import { prosemirror } from './prosemirror';
import { quill } from './quill';
import { slate } from './slate';
import { textarea } from './textarea';

/** Every editor technology that Demarc knows, the most telling mark first. */
export const technologies: readonly Technology[] = [
  draftJs,
  lexical,
  prosemirror,
  quill,
  slate,
  textarea,
  contenteditable,
];

const editors = new WeakMap<HTMLElement, Editor>();

/** The editor of an editable element; the same one each time. */
export function editorOf(element: HTMLElement): Editor {
  let editor = editors.get(element);
  if (!editor) {
    const technology = technologies.find(({ selector }) => element.matches(selector)) ?? contenteditable;
    editor = technology.open(element);
    editors.set(element, editor);
  }
  return editor;
}
