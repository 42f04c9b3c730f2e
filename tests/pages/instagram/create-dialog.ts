import { compose } from '../shared/compose';
import { hashed, icon, make } from '../shared/element';
import { mountLexical } from '../shared/lexical';
import { divButton } from '../shared/meta';
import { frame } from '../shared/site';

/** The last step of a new post, the caption; crop and edit came before it. */
export function createDialog(names: readonly string[], texts: readonly string[]): () => void {
  const ends = names.map((name, index) => dialog(name, texts[index] ?? ''));
  return () => {
    for (const end of ends) end();
  };
}

function dialog(name: string, text: string): () => void {
  const place = make('div', { class: hashed('caption') });
  const share = divButton({ class: hashed('share') }, 'Share');
  const element = make(
    'div',
    { role: 'dialog', 'aria-label': 'Create new post', class: frame },
    divButton({ class: hashed('back') }, icon('Back')),
    share,
    place,
    divButton({ class: hashed('emoji') }, icon('Emoji')),
    divButton({ class: hashed('more') }, make('span', {}, 'Accessibility'), icon('Down chevron icon')),
    divButton({ class: hashed('more') }, make('span', {}, 'Advanced settings'), icon('Down chevron icon')),
  );
  const editing = compose({
    name,
    mount: (options) =>
      mountLexical(place, {
        ...options,
        attributes: { 'aria-label': 'Write a caption...', 'aria-placeholder': 'Write a caption...' },
      }),
    text,
    button: share,
    done: () => element.remove(),
  });
  document.body.append(element);
  return () => {
    editing.destroy();
    element.remove();
  };
}
