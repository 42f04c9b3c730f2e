import Quill from 'quill';
import 'quill/dist/quill.core.css';
import type { Editing, EditingOptions } from './editing';
import { setAttribute } from './element';

/** Whether the editor stands in a shadow tree. */
interface QuillOptions extends EditingOptions {
  readonly inShadow?: boolean;
}

/** Puts a Quill editor for plain text into `place`. */
export function mountQuill(
  place: HTMLElement,
  { text = '', rich = false, attributes = {}, inShadow = false, onChange, onEnter }: QuillOptions = {},
): Editing {
  const container = document.createElement('div');
  place.append(container);
  const placeholder = attributes['data-placeholder'] ?? '';
  const quill = new Quill(container, rich ? { placeholder } : { placeholder, formats: [] });
  for (const [name, value] of Object.entries({ role: 'textbox', ...attributes })) {
    setAttribute(quill.root, name, value);
  }
  if (inShadow) askShadowRoot(quill);
  quill.setText(text, 'silent');
  quill.on('text-change', () => onChange?.(read()));
  quill.root.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || !onEnter?.(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );

  // Quill's document always ends in a newline that is not the author's.
  function read(): string {
    return quill.getText().replace(/\n$/, '');
  }

  return {
    element: quill.root,
    text: read,
    clear: () => quill.setText(''),
    destroy: () => container.remove(),
  };
}

/**
 * Quill asks the document for focus and selection, which in Chromium end at the shadow root's host, so that the caret would
 * stay at the start. A site that keeps it in a shadow root has it ask there.
 */
function askShadowRoot({ root, selection }: Quill): void {
  const tree = (): DocumentOrShadowRoot => root.getRootNode() as Document | ShadowRoot;
  const native = (): Selection | null =>
    (tree() as { getSelection?: () => Selection | null }).getSelection?.() ?? document.getSelection();
  selection.hasFocus = () => tree().activeElement === root;
  selection.getNativeRange = () => {
    const now = native();
    return now && now.rangeCount > 0 ? selection.normalizeNative(now.getRangeAt(0)) : null;
  };
  selection.setNativeRange = (start, startOffset = 0, end = start, endOffset = startOffset) => {
    if (!start || !end) root.blur();
    else native()?.setBaseAndExtent(start, startOffset, end, endOffset);
  };
}
