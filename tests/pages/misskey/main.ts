import { compose, showEach } from '../shared/compose';
import { isModEnter } from '../shared/editing';
import { make } from '../shared/element';
import { mountVueField } from '../shared/fields/vue';
import { displayName, handle } from '../shared/site';

localStorage.setItem(
  'account',
  JSON.stringify({ id: '9a', username: handle, name: displayName, host: null }),
);

const main = make('main', {}, make('ol', { id: 'posted', 'aria-label': 'Published' }));
const me = make('a', { href: `/@${handle}` }, displayName);
document.querySelector('#root')?.append(make('div', { class: 'frame' }, make('nav', {}, me), main));

/** Misskey's post form: what is at its head and its foot stands beside the textarea, and nothing but two attributes marks it. */
function postForm(name: string, text: string): () => void {
  const place = make('div', { class: 'MkPostForm-textOuter' });
  const button = make(
    'button',
    { type: 'button', class: 'post _button', 'data-cy-open-post-form-submit': '' },
    make('div', {}, 'Note'),
  );
  const element = make(
    'div',
    { class: 'composer MkPostForm' },
    make(
      'header',
      { class: 'bar' },
      make(
        'button',
        { type: 'button', class: 'account _button', title: 'Switch account' },
        displayName[0] ?? '',
      ),
      make('button', { type: 'button', class: '_button', title: 'Visibility' }, 'Public'),
      button,
    ),
    place,
    make('footer', { class: 'bar' }, make('button', { type: 'button', class: '_button' }, 'Attach')),
  );
  main.prepend(element);
  const attributes = { 'data-cy-post-form-text': '', placeholder: 'What’s happening around you?' };
  const editing = compose({
    name,
    mount: (options) => mountVueField(place, 'textarea', { ...options, attributes }),
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

showEach(postForm);
