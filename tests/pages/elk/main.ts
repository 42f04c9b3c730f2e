import { compose, showEach } from '../shared/compose';
import { isModEnter } from '../shared/editing';
import { iconButton, make, setAttribute } from '../shared/element';
import { displayName, handle } from '../shared/site';
import { mountTiptap } from '../shared/tiptap';

const main = make('main', {}, make('ol', { id: 'posted', 'aria-label': 'Published' }));
const home = make('nav', {}, make('a', { href: '/mastodon.example/home' }, 'Home'));
document.querySelector('#root')?.append(make('div', { class: 'frame' }, home, main));

/** Elk's widget: the author's picture leads to the account, with its server, and the button is disabled twice. */
function publishWidget(name: string, text: string): () => void {
  const place = make('div', { class: 'grow' });
  const button = make(
    'button',
    { type: 'button', class: 'publish-button post' },
    make('span', {}, 'Publish!'),
  );
  const picture = make('span', { class: 'avatar', 'aria-hidden': 'true' }, displayName[0] ?? '');
  const element = make(
    'div',
    { 'aria-roledescription': 'publish-widget', class: 'composer' },
    make('div', { class: 'row' }, make('a', { href: `/mastodon.example/@${handle}` }, picture), place),
    make('div', { class: 'bar' }, iconButton('Add media'), iconButton('Public'), button),
  );
  main.prepend(element);
  const attributes = { class: 'content-editor content-rich', 'data-placeholder': 'What is on your mind?' };
  const editing = compose({
    name,
    mount: (options) => mountTiptap(place, { ...options, attributes }),
    text,
    button,
    disabledBy: 'disabled',
    chord: isModEnter,
    onChange: (now) => setAttribute(button, 'aria-disabled', now.trim() === '' && 'true'),
  });
  return () => {
    editing.destroy();
    element.remove();
  };
}

showEach(publishWidget);
