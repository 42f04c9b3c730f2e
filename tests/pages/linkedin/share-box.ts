import { compose } from '../shared/compose';
import { isModEnter } from '../shared/editing';
import { icon, iconButton, make } from '../shared/element';
import { mountQuill } from '../shared/quill';
import { displayName, frame } from '../shared/site';
import { commitLabel, swapped } from './dialogs';

/** The Ember modal with Quill, in the page or in an open shadow root. */
export function shareBox(parent: Node): (names: readonly string[], texts: readonly string[]) => () => void {
  return (names, texts) => {
    const ends = names.map((name, index) =>
      swapped(parent, placeholder, () => modal(name, texts[index] ?? '', parent instanceof ShadowRoot)),
    );
    return () => {
      for (const end of ends) end();
    };
  };
}

function placeholder(): HTMLElement {
  return make(
    'div',
    { 'data-test-modal-id': 'sharebox' },
    make('div', { role: 'dialog', class: 'composer' }, '…'),
  );
}

function modal(name: string, text: string, inShadow: boolean): { element: HTMLElement; end: () => void } {
  const place = make('div', { class: 'editor-container grow' });
  const button = make(
    'button',
    { type: 'button', class: 'share-actions__primary-action artdeco-button artdeco-button--primary post' },
    make('span', { class: 'artdeco-button__text' }, commitLabel()),
  );
  const element = make(
    'div',
    { 'data-test-modal-id': 'sharebox', class: 'artdeco-modal-overlay' },
    make(
      'div',
      {
        role: 'dialog',
        'aria-labelledby': 'share-to-linkedin-modal__header',
        class: `share-box-v2__modal ${frame}`,
      },
      make('h2', { id: 'share-to-linkedin-modal__header', class: 'a11y-text' }, 'Create a post'),
      iconButton('Dismiss'),
      make(
        'button',
        { type: 'button', class: 'share-unified-settings-entry-button' },
        make('img', { alt: '' }),
        make('span', { class: 'text-heading-large' }, displayName),
        make('span', { class: 'text-body-small' }, ' Post to Anyone'),
      ),
      place,
      make(
        'div',
        { class: 'bar' },
        iconButton('Media'),
        make('button', { type: 'button', 'aria-label': 'Schedule post' }, icon()),
        button,
      ),
    ),
  );
  const editing = compose({
    name,
    mount: (options) =>
      mountQuill(place, {
        ...options,
        inShadow,
        attributes: {
          'aria-label': 'Text editor for creating content',
          'aria-multiline': 'true',
          'data-placeholder': 'What do you want to talk about?',
          'data-test-ql-editor-contenteditable': 'true',
        },
      }),
    text,
    button,
    disabledBy: 'disabled',
    chord: isModEnter,
    done: () => element.remove(),
  });
  const end = (): void => {
    editing.destroy();
    element.remove();
  };
  return { element, end };
}
