import { compose } from '../shared/compose';
import { type EditingOptions, isPlainEnter } from '../shared/editing';
import { hashed, icon, make } from '../shared/element';
import { mountLexical } from '../shared/lexical';
import { divButton } from '../shared/meta';
import { displayName } from '../shared/site';

/**
 * Somebody's post with a comment box: Enter posts, Shift makes it a new line, and the button comes with the first character.
 * A box without a name only stands there, as those of the feed do under a dialog.
 */
export function article(name: string | null, text: string): { element: HTMLElement; end: () => void } {
  const place = make('div', { class: hashed('place') });
  const form = make('form', { role: 'presentation', class: hashed('form') }, place);
  const element = make(
    'div',
    { role: 'article', class: 'composer' },
    make('p', {}, 'Pat Guest: What time is the service on Sunday?'),
    divButton({ 'aria-label': 'Like', class: hashed('tool') }, icon(), 'Like'),
    divButton({ 'aria-label': 'Comment', class: hashed('tool') }, icon(), 'Comment'),
    form,
  );
  const attributes = {
    'aria-label': `Comment as ${displayName}`,
    'aria-placeholder': `Comment as ${displayName}`,
  };
  const mount = (options: EditingOptions) =>
    mountLexical(place, { ...options, attributes, paragraphs: true });
  const editing = name === null ? mount({}) : commentIn(form, mount, name, text);
  return {
    element,
    end: () => {
      editing.destroy();
      element.remove();
    },
  };
}

function commentIn(
  form: HTMLElement,
  mount: (options: EditingOptions) => ReturnType<typeof mountLexical>,
  name: string,
  text: string,
): ReturnType<typeof mountLexical> {
  const button = divButton({ 'aria-label': 'Comment', class: hashed('submit') }, icon());
  const bar = make('div', { id: 'focused-state-composer-submit' }, button);
  return compose({
    name,
    kind: 'reply',
    mount,
    text,
    button,
    disabledBy: 'aria-disabled',
    chord: isPlainEnter,
    onChange: (now) => {
      if (now.trim() === '') bar.remove();
      else if (!bar.isConnected) form.append(bar);
    },
  });
}
