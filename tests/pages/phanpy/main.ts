import { compose, showEach } from '../shared/compose';
import { isModEnter } from '../shared/editing';
import { make } from '../shared/element';
import { mountPreactField } from '../shared/fields/preact';
import { displayName, handle, query } from '../shared/site';

/** What completes names and tags while they are typed: an element around the field. */
customElements.define('text-expander', class extends HTMLElement {});

const answering = query.has('reply');
const account = { info: { id: '1', username: handle, acct: handle }, instanceURL: 'mastodon.example' };
localStorage.setItem('accounts', JSON.stringify([account]));
sessionStorage.setItem('currentAccount', '1');
const main = make('main', {}, make('ol', { id: 'posted', 'aria-label': 'Published' }));
document.querySelector('#root')?.append(make('div', { class: 'frame' }, make('nav'), main));

function option(value: string): HTMLElement {
  return make('option', { value }, value);
}

function answered(): HTMLElement {
  return make(
    'div',
    { class: 'status-preview' },
    make('span', { class: 'name-text' }, make('b', {}, 'Pat Guest'), ' ', make('i', {}, '@patguest')),
    make('div', { class: 'content' }, 'What time is the service on Sunday?'),
    make('div', { class: 'status-preview-legend reply-to' }, 'Replying to @patguest’s post'),
  );
}

/** Phanpy's form: the field lies over a mirror of its own, and its keys send the form by an event that the site makes. */
function composeForm(name: string, text: string): () => void {
  const expander = make('text-expander', { keys: '@ # :' });
  const button = make('button', { type: 'submit', class: 'post' }, answering ? 'Reply' : 'Post');
  const form = make(
    'form',
    { class: 'form-visibility-public' },
    make(
      'div',
      { class: 'textarea-container' },
      expander,
      make('div', { class: 'compose-highlight', 'aria-hidden': 'true' }),
    ),
    make(
      'div',
      { class: 'toolbar bar' },
      make('select', { name: 'visibility' }, ...['public', 'unlisted', 'private', 'direct'].map(option)),
      button,
    ),
  ) as HTMLFormElement;
  const element = make(
    'div',
    { id: 'compose-container', class: 'composer' },
    make('div', { class: 'compose-top' }, make('b', {}, displayName)),
    ...(answering ? [answered()] : []),
    form,
  );
  main.prepend(element);
  const attributes = { name: 'status', class: 'compose-field', placeholder: 'What are you doing?' };
  const editing = compose({
    name,
    kind: answering ? 'reply' : 'post',
    mount: (options) => mountPreactField(expander, 'textarea', { ...options, attributes }),
    text,
    button,
    form,
    chord: isModEnter,
  });
  return () => {
    editing.destroy();
    element.remove();
  };
}

showEach(composeForm);
