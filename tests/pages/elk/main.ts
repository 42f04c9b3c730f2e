import { showEach } from '../shared/compose';
import { type Editing, isModEnter } from '../shared/editing';
import { iconButton, make, setAttribute } from '../shared/element';
import { displayName, exposeDraft, handle, listenForPost, publish } from '../shared/site';
import { mountTiptap } from '../shared/tiptap';

const main = make('main', {}, make('ol', { id: 'posted', 'aria-label': 'Published' }));
const home = make('nav', {}, make('a', { href: '/mastodon.example/home' }, 'Home'));
document.querySelector('#root')?.append(make('div', { class: 'frame' }, home, main));

/** Elk's list of widgets: one for each part of a thread, side by side, of which only the last has the button. */
function publishWidgets(name: string, text: string): () => void {
  const parts: Editing[] = [];
  const more = iconButton('Start thread', { onclick: () => addPart('') });
  const button = make(
    'button',
    { type: 'button', class: 'publish-button post' },
    make('span', {}, 'Publish!'),
  );
  const list = make('div');

  /** The author's picture leads to the account, with its server. */
  function addPart(initial: string): void {
    const place = make('div', { class: 'grow' });
    const picture = make('span', { class: 'avatar', 'aria-hidden': 'true' }, displayName[0] ?? '');
    const account = make('a', { href: `/mastodon.example/@${handle}` }, picture);
    const bar = make('div', { class: 'bar' }, iconButton('Add media'), iconButton('Public'));
    const row = make('div', { class: 'row' }, account, place);
    list.append(make('div', { 'aria-roledescription': 'publish-widget', class: 'composer' }, row, bar));
    const attributes = { class: 'content-editor content-rich', 'data-placeholder': 'What is on your mind?' };
    const onEnter = (event: KeyboardEvent) => isModEnter(event) && post();
    parts.push(mountTiptap(place, { text: initial, attributes, onChange: follow, onEnter }));
    bar.append(more, button);
    follow();
  }

  function texts(): string[] {
    return parts.map((part) => part.text());
  }

  /** The button is disabled twice, by the part that it stands in. */
  function follow(): void {
    const isEmpty = texts().at(-1)?.trim() === '';
    setAttribute(button, 'disabled', isEmpty);
    setAttribute(button, 'aria-disabled', isEmpty && 'true');
  }

  function post(): true {
    if (texts().some((one) => one.trim() === '')) return true;
    publish(texts());
    for (const part of parts.splice(0)) part.destroy();
    list.replaceChildren();
    addPart('');
    return true;
  }

  const forget = exposeDraft(name, () => texts().join('\n\n'));
  main.prepend(list);
  addPart(text);
  listenForPost(button, post);
  return () => {
    forget();
    for (const part of parts) part.destroy();
    list.remove();
  };
}

showEach(publishWidgets);
