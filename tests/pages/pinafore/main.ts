import { compose, showEach } from '../shared/compose';
import { isModEnter } from '../shared/editing';
import { make } from '../shared/element';
import { mountSvelteField } from '../shared/fields/svelte';
import { displayName, handle } from '../shared/site';

/** A post's own page: its box answers the post, whose number ends the box's name. */
const [, answered] = /^\/statuses\/(\d+)/.exec(location.pathname) ?? [];

localStorage.setItem('store_currentInstance', JSON.stringify('mastodon.example'));
const main = make('main', {}, make('ol', { id: 'posted', 'aria-label': 'Published' }));
document
  .querySelector('#root')
  ?.append(make('div', { class: 'frame' }, make('nav', {}, make('a', { href: '/' }, 'Home')), main));

/** Pinafore's box: the button stands beside it, and the one that follows the page as it scrolls opens a dialog and posts nothing. */
function composeBox(name: string, realm: string, text: string): () => void {
  const place = make('div', { class: 'compose-box-input-wrapper' });
  const button = make('button', { type: 'button', class: 'primary compose-box-button post' }, 'Toot!');
  const sticky = make('button', { type: 'button', class: 'primary compose-box-button' }, 'Toot!');
  const element = make(
    'div',
    { class: `composer compose-box-realm-${answered ? 'status' : realm}` },
    make(
      'div',
      { class: 'compose-box' },
      make(
        'div',
        { class: 'bar' },
        make('span', { class: 'compose-box-display-name' }, displayName),
        make('span', { class: 'compose-box-handle quiet' }, `@${handle}`),
      ),
      place,
      make(
        'div',
        { class: 'compose-box-toolbar bar' },
        make('button', { type: 'button', 'aria-label': 'Adjust privacy (currently Public)' }, '🌍'),
      ),
    ),
    make('div', { class: 'compose-box-button-halo bar' }, button),
    make('div', { class: 'compose-box-button-halo compose-box-button-halo-sticky', hidden: true }, sticky),
  );
  main.prepend(element);
  const attributes = {
    id: `the-compose-box-input-${realm}`,
    class: 'compose-box-input',
    'aria-label': 'What’s on your mind?',
  };
  const editing = compose({
    name,
    kind: answered ? 'reply' : 'post',
    mount: (options) => mountSvelteField(place, 'textarea', { ...options, attributes }),
    text,
    button,
    disabledBy: 'disabled',
    chord: isModEnter,
  });
  return () => {
    editing.destroy();
    element.remove();
  };
}

const realms = [answered ?? 'home', 'dialog'];
showEach((name, text, index) => composeBox(name, realms[index] ?? 'home', text));
