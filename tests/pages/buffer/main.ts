import { compose, showEach } from '../shared/compose';
import { icon, make } from '../shared/element';
import { mountLexical } from '../shared/lexical';
import { displayName } from '../shared/site';

const main = make('main', {}, make('ol', { id: 'posted', 'aria-label': 'Published' }));
document
  .querySelector('#root')
  ?.append(make('div', { class: 'frame' }, make('nav', {}, make('a', { href: '/' }, 'Channels')), main));

/**
 * A scheduler's composer: which channels it goes to are pictures at its head, and nothing of it is known to Demarc but the shape:
 * a text field with a button that says it schedules a post.
 */
function composer(name: string, text: string): () => void {
  const place = make('div');
  const save = make('button', { type: 'button', class: 'post' }, 'Schedule Post');
  const channel = make(
    'button',
    { type: 'button', 'aria-pressed': 'true', 'aria-label': displayName },
    icon(),
  );
  const element = make(
    'div',
    { class: 'composer', 'data-testid': 'composer' },
    make('div', { class: 'bar' }, channel),
    place,
    make(
      'div',
      { class: 'bar' },
      make('button', { type: 'button' }, 'Save Draft'),
      make('div', { 'data-testid': 'stacked-save-buttons' }, save),
    ),
  );
  main.prepend(element);
  const attributes = { 'data-testid': 'composer-text-area', 'aria-label': 'Write something' };
  const editing = compose({
    name,
    mount: (options) => mountLexical(place, { ...options, attributes, paragraphs: true }),
    text,
    button: save,
    disabledBy: 'disabled',
  });
  return () => {
    editing.destroy();
    element.remove();
  };
}

showEach(composer);
