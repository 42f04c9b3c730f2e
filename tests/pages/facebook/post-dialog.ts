import { compose } from '../shared/compose';
import { hashed, icon, make } from '../shared/element';
import { mountLexical } from '../shared/lexical';
import { divButton } from '../shared/meta';
import { displayName, frame } from '../shared/site';

/** With `steps=2` a second step with the settings follows the text: "Next" first, and "Post" there. */
const twoSteps = new URLSearchParams(location.search).get('steps') === '2';

/** The dialog in which a post is written: hashed class names, no buttons of the browser's own, one of them with text alone. */
export function postDialog(names: readonly string[], texts: readonly string[]): () => void {
  const ends = names.map((name, index) => dialog(name, texts[index] ?? ''));
  return () => {
    for (const end of ends) end();
  };
}

function dialog(name: string, text: string): () => void {
  const place = make('div', { class: hashed('place') });
  const post = divButton({ 'aria-label': 'Post', class: hashed('commit') }, make('span', {}, 'Post'));
  const next = divButton({ 'aria-label': 'Next', class: hashed('commit') }, make('span', {}, 'Next'));
  const first = make(
    'div',
    {},
    make('h2', {}, 'Create post'),
    divButton({ 'aria-label': 'Close', class: hashed('icon') }, icon()),
    divButton(
      {
        'aria-label': 'Edit privacy. Sharing with Public. ',
        'aria-haspopup': 'dialog',
        class: hashed('privacy'),
      },
      'Public',
    ),
    place,
    divButton({ 'aria-label': 'Photo/video', class: hashed('icon') }, icon()),
    divButton({ 'aria-label': 'Tag people', class: hashed('icon') }, icon()),
    twoSteps ? next : post,
  );
  const second = make('div', {}, make('h2', {}, 'Post settings'));
  const element = make('div', { role: 'dialog', 'aria-label': 'Create post', class: frame }, first);
  const attributes = { 'aria-placeholder': `What's on your mind, ${displayName}?` };
  const editing = compose({
    name,
    mount: (options) => mountLexical(place, { ...options, attributes, paragraphs: true }),
    text,
    button: post,
    disabledBy: 'aria-disabled',
    onChange: (now) => next.setAttribute('aria-disabled', String(now.trim() === '')),
    done: () => element.remove(),
  });
  next.addEventListener('click', () => {
    if (next.ariaDisabled === 'true') return;
    // The text stays where it was, only not to be seen.
    first.style.display = 'none';
    second.append(post);
    element.append(second);
  });
  document.body.append(element);
  return () => {
    editing.destroy();
    element.remove();
  };
}
