import { type Editing, isModEnter } from '../shared/editing';
import { hashed, icon, make, setAttribute } from '../shared/element';
import { mountLexical } from '../shared/lexical';
import { divButton } from '../shared/meta';
import { exposeDraft, frame, handle, listenForPost, publish } from '../shared/site';

/** The dialog for a new thread: one Lexical editor a part, and one button that publishes them all. */
export function threadDialog(names: readonly string[], texts: readonly string[]): () => void {
  const ends = names.map((name, index) => dialog(name, texts[index] ?? ''));
  return () => {
    for (const end of ends) end();
  };
}

function dialog(name: string, text: string): () => void {
  const parts: Editing[] = [];
  const rows = make('div', { class: hashed('rows') });
  const add = divButton({ class: hashed('add'), onclick: () => addPart('') }, 'Add to thread');
  const button = divButton({ class: hashed('post') }, make('div', {}, 'Post'));
  const element = make(
    'div',
    { role: 'dialog', 'aria-label': 'New thread', class: frame },
    divButton({ class: hashed('cancel'), onclick: () => end() }, 'Cancel'),
    make('a', { href: `/@${handle}` }, handle),
    rows,
    add,
    divButton({ 'aria-haspopup': 'menu', class: hashed('audience') }, 'Reply options'),
    divButton({ class: hashed('icon') }, icon('Attach media')),
    button,
  );

  function addPart(initial: string): void {
    const place = make('div', { class: hashed('part') });
    rows.append(place);
    const part = mountLexical(place, {
      text: initial,
      attributes: {
        'aria-label': 'Empty text field. Type to compose a new post.',
        'aria-placeholder': parts.length === 0 ? "What's new?" : 'Say more...',
      },
      onChange: follow,
      onEnter: (event) => {
        if (!isModEnter(event)) return false;
        post();
        return true;
      },
    });
    parts.push(part);
    follow();
  }

  function ready(): boolean {
    return parts.every((part) => part.text().trim() !== '');
  }

  function follow(): void {
    setAttribute(button, 'aria-disabled', ready() ? undefined : 'true');
  }

  function post(): void {
    if (!ready()) return;
    publish(parts.map((part) => part.text()));
    end();
  }

  function end(): void {
    forget();
    for (const part of parts) part.destroy();
    element.remove();
  }

  const forget = exposeDraft(name, () => parts.map((part) => part.text()).join('\n\n'));
  document.body.append(element);
  addPart(text);
  listenForPost(button, post);
  return end;
}
