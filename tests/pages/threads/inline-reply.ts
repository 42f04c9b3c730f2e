import { compose } from '../shared/compose';
import { isModEnter } from '../shared/editing';
import { hashed, icon, make } from '../shared/element';
import { mountLexical } from '../shared/lexical';
import { divButton } from '../shared/meta';

/** A reply under a post: the bubble that is turned by 90 degrees posts, the one of the post itself only opens the editor. */
export function inlineReply(
  parent: HTMLElement,
): (names: readonly string[], texts: readonly string[]) => () => void {
  return (names, texts) => {
    const ends = names.map((name, index) => reply(parent, name, texts[index] ?? ''));
    return () => {
      for (const end of ends) end();
    };
  };
}

function reply(parent: HTMLElement, name: string, text: string): () => void {
  const place = make('div', { class: hashed('place') });
  const turned = make('span', { style: 'transform: rotate(90deg)' }, icon('Reply'));
  const button = divButton({ class: hashed('send') }, turned);
  const element = make(
    'div',
    { class: 'composer' },
    make(
      'div',
      { 'data-pressable-container': 'true' },
      make('a', { href: '/@patguest' }, 'patguest'),
      make('p', {}, 'What time is the service on Sunday?'),
      divButton({ class: hashed('bubble') }, make('span', {}, icon('Reply'))),
    ),
    make('div', { class: hashed('reply') }, place, button),
  );
  const editing = compose({
    name,
    kind: 'reply',
    mount: (options) =>
      mountLexical(place, {
        ...options,
        attributes: {
          'aria-label': 'Empty text field. Type to compose a new post.',
          'aria-placeholder': 'Reply to patguest...',
        },
      }),
    text,
    button,
    disabledBy: 'aria-disabled',
    chord: isModEnter,
  });
  parent.prepend(element);
  return () => {
    editing.destroy();
    element.remove();
  };
}
