import { mountDraft } from '../shared/draft';
import type { Editing } from '../shared/editing';
import { hashed, make } from '../shared/element';
import { showComposers } from '../shared/remake';
import { displayName, handle, listenForPost, publish } from '../shared/site';

/** The pin builder: a title in an input, a description in Draft.js, and Publish in the page's head, far from both. */
function builder(text: string) {
  const title = make('input', {
    id: 'storyboard-selector-title',
    type: 'text',
    placeholder: 'Add a title',
    class: hashed('TextField'),
  }) as HTMLInputElement;
  const box = make('div', { class: `grow ${hashed('DescriptionField')}` });
  const description = mountDraft(box, {
    text,
    attributes: { role: 'combobox', 'aria-label': 'Add a detailed description' },
  });
  description.element.classList.add('notranslate');
  const done = make('button', { type: 'button', class: 'post' }, make('div', {}, 'Publish'));
  listenForPost(done, () => {
    const parts = [title.value, description.text()].filter((part) => part.trim() !== '');
    if (parts.length === 0) return;
    publish(parts);
    title.value = '';
    description.clear();
  });
  const element = make(
    'div',
    { class: 'composer', 'data-test-id': 'pin-draft-editor' },
    make(
      'div',
      { class: 'bar' },
      make('h1', {}, 'Create Pin'),
      make('div', { 'data-test-id': 'storyboard-creation-nav-done' }, done),
    ),
    make('div', { class: 'row' }, make('div', { 'data-test-id': 'storyboard-upload' }, 'choir.jpg')),
    make('div', { class: 'row' }, make('label', { for: 'storyboard-selector-title' }, 'Title'), title),
    make('div', { class: 'row' }, make('label', {}, 'Description'), box),
    make(
      'div',
      { class: 'row' },
      make('label', {}, 'Link'),
      make('input', { id: 'WebsiteField', type: 'url' }),
    ),
  );
  const editing: Editing = {
    ...description,
    text: () => [title.value, description.text()].filter(Boolean).join('\n\n'),
  };
  return { element, editing };
}

const header = make(
  'nav',
  {},
  make('a', { href: '/' }, 'Home'),
  make('div', { 'data-test-id': 'header-profile' }, make('a', { href: `/${handle}/` }, displayName)),
);
const main = make('main');
document
  .querySelector('#__PWS_ROOT__')
  ?.append(make('div', { class: 'frame' }, header, make('div', {}, main, make('ol', { id: 'posted' }))));
showComposers(main, (_, text) => builder(text));
