import type { Editing } from '../shared/editing';
import { iconButton, make } from '../shared/element';
import { showComposers } from '../shared/remake';
import { displayName, handle, listenForPost, publish } from '../shared/site';
import { FaceplateTextarea, PostSubmitButton, ShredditComposer } from './elements';

interface Shown {
  readonly element: HTMLElement;
  readonly editing: Editing;
}

const isOld = location.hostname === 'old.reddit.com';
const isMarkdown = new URLSearchParams(location.search).get('editor') === 'markdown';

function composer(text: string): ShredditComposer {
  const element = new ShredditComposer();
  if (isMarkdown) element.setAttribute('markdown', '');
  element.setAttribute('text', text);
  return element;
}

function shown(element: HTMLElement, text: () => string, clear: () => void): Shown {
  return { element, editing: { element, text, clear, destroy: () => element.remove() } };
}

/** The page for a new post: its title, its body and its button lie in four different trees. */
function post(text: string): Shown {
  const title = new FaceplateTextarea();
  title.setAttribute('name', 'title');
  title.setAttribute('label', 'Title');
  const body = composer(text);
  body.setAttribute('name', 'body');
  const button = new PostSubmitButton();
  button.id = 'submit-post-button';
  // Reddit asks for a title; here either field will do, so that one scenario fits all sites.
  const parts = () => [title.value, body.text].filter((part) => part.trim() !== '');
  const submit = () => {
    if (parts().length === 0) return;
    publish(parts());
    title.value = '';
    body.text = '';
  };
  button.submit = submit;
  body.submit = submit;
  const element = make(
    'r-post-composer-form',
    { class: 'composer' },
    make('div', { id: 'title-container' }, title),
    make('div', { id: 'post-composer_bodytext' }, body),
    make(
      'div',
      { class: 'bar' },
      make('button', { id: 'save-draft-button', type: 'button' }, 'Save Draft'),
      button,
    ),
  );
  element.style.display = 'block';
  return shown(
    element,
    () => parts().join('\n\n'),
    () => undefined,
  );
}

/** A comment, as it stands once the box was opened. */
function comment(text: string): Shown {
  const body = composer(text);
  const send = make(
    'button',
    { id: 'comment-composer-submit-button', slot: 'submit-button', type: 'submit' },
    'Comment',
  );
  send.classList.add('post');
  const submit = () => {
    if (body.text.trim() === '') return;
    publish([body.text], 'reply');
    body.text = '';
  };
  body.submit = submit;
  listenForPost(send, submit);
  body.append(iconButton('Emoji', { slot: 'toolbar' }), send);
  const element = make(
    'comment-composer-host',
    { class: 'composer' },
    make('faceplate-form', { action: '/svc/shreddit/create-comment' }, body),
  );
  element.style.display = 'block';
  return shown(
    element,
    () => body.text,
    () => undefined,
  );
}

/** `?loads=sent` or `?loads=refused`: a form that no script sends, so that the page is loaded anew, with the text where it is refused. */
const loads = new URLSearchParams(location.search).get('loads');

function load(draft: string): void {
  const next = new URL(location.href);
  next.searchParams.set('draft', draft);
  location.assign(next);
}

/** The old site's comment: a plain form that a script sends. */
function oldComment(text: string): Shown {
  const field = make('textarea', { name: 'text', rows: '1', cols: '1' }) as HTMLTextAreaElement;
  field.value = text;
  const form = make(
    'form',
    { class: 'usertext cloneable', action: '#', onsubmit: send },
    make('input', { type: 'hidden', name: 'thing_id', value: 't3_1' }),
    make(
      'div',
      { class: 'usertext-edit md-container' },
      make('div', { class: 'md' }, field),
      make(
        'div',
        { class: 'bottom-area' },
        make(
          'div',
          { class: 'usertext-buttons' },
          make('button', { type: 'submit', class: 'save post' }, 'save'),
        ),
      ),
    ),
  );
  function send(event: Event): void {
    event.preventDefault();
    if (field.value.trim() === '') return;
    if (loads) load(loads === 'refused' ? field.value : '');
    else {
      publish([field.value], 'reply');
      field.value = '';
    }
  }
  return shown(
    make('div', { class: 'composer commentarea' }, form),
    () => field.value,
    () => undefined,
  );
}

function header(): HTMLElement {
  if (isOld) {
    return make(
      'div',
      { id: 'header-bottom-right' },
      make(
        'span',
        { class: 'user' },
        make('a', { href: `https://old.reddit.com/user/${handle}/` }, handle),
        ' (1)',
      ),
    );
  }
  return make(
    'reddit-header-large',
    {},
    make('button', { id: 'expand-user-drawer-button', type: 'button', class: 'account' }, displayName),
    make('after-login-toast-dispatcher', { username: handle }),
    make('achievements-entrypoint', { username: handle }),
  );
}

const show = isOld ? oldComment : location.pathname.includes('/submit') ? post : comment;
const place = make('div');
document.querySelector('#app')?.append(header(), make('main', {}, place, make('ol', { id: 'posted' })));
showComposers(place, (_, text) => show(text));
