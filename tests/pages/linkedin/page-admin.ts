import { compose } from '../shared/compose';
import { isModEnter } from '../shared/editing';
import { hashed, iconButton, make } from '../shared/element';
import { displayName, frame } from '../shared/site';
import { mountTiptap } from '../shared/tiptap';
import { commitLabel } from './dialogs';

/** The composer of a page's admins: the page is the author, and one button says author and audience. */
export function pageAdmin(names: readonly string[], texts: readonly string[]): () => void {
  const ends = names.map((name, index) => dialog(name, texts[index] ?? ''));
  return () => {
    for (const end of ends) end();
  };
}

function dialog(name: string, text: string): () => void {
  const place = make('div', { class: hashed('editor') });
  const button = make('button', { type: 'button', class: hashed('commit') }, commitLabel());
  const author = make(
    'button',
    { type: 'button', class: hashed('author') },
    make('img', { alt: '' }),
    make('span', {}, displayName),
    make('span', {}, 'Post to anyone'),
  );
  const element = make(
    'div',
    { role: 'dialog', 'aria-modal': 'true', class: `${hashed('admin')} ${frame}` },
    iconButton('Close'),
    author,
    place,
    make('div', { class: 'bar' }, iconButton('Media'), button),
  );
  const editing = compose({
    name,
    mount: (options) => mountTiptap(place, { ...options, attributes: { 'aria-label': 'Create a post' } }),
    text,
    button,
    disabledBy: 'disabled',
    chord: isModEnter,
    done: () => element.remove(),
  });
  document.body.append(element);
  return () => {
    editing.destroy();
    element.remove();
  };
}
