import { compose } from '../shared/compose';
import { isModEnter } from '../shared/editing';
import { hashed, iconButton, make } from '../shared/element';
import { mountTiptap } from '../shared/tiptap';
import { commitLabel } from './dialogs';

/** The composer as a page of its own: no dialog at all, and the button outside of the editor's container. */
export function fullPage(
  parent: HTMLElement,
): (names: readonly string[], texts: readonly string[]) => () => void {
  return (names, texts) => {
    const ends = names.map((name, index) => composer(parent, name, texts[index] ?? ''));
    return () => {
      for (const end of ends) end();
    };
  };
}

function composer(parent: HTMLElement, name: string, text: string): () => void {
  const place = make('div', { class: hashed('editor') });
  const button = make('button', { type: 'button', class: hashed('commit') }, commitLabel());
  const element = make(
    'section',
    { class: `${hashed('section')} composer` },
    make('div', { class: 'bar' }, iconButton('Back'), button),
    make('div', { class: hashed('container') }, place, make('div', { class: 'bar' }, iconButton('Media'))),
  );
  const editing = compose({
    name,
    mount: (options) =>
      mountTiptap(place, { ...options, attributes: { 'aria-label': 'Text editor for creating content' } }),
    text,
    button,
    disabledBy: 'disabled',
    chord: isModEnter,
  });
  parent.prepend(element);
  return () => {
    editing.destroy();
    element.remove();
  };
}
