import Quill from 'quill';
import 'quill/dist/quill.core.css';
import type { Editing, EditingOptions } from './editing';
import { setAttribute } from './element';

/** Puts a Quill editor for plain text into `place`. */
export function mountQuill(
  place: HTMLElement,
  { text = '', attributes = {}, onChange, onEnter }: EditingOptions = {},
): Editing {
  const container = document.createElement('div');
  place.append(container);
  const quill = new Quill(container, { placeholder: attributes['data-placeholder'] ?? '', formats: [] });
  for (const [name, value] of Object.entries({ role: 'textbox', ...attributes })) {
    setAttribute(quill.root, name, value);
  }
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
