import { compose } from '../shared/compose';
import { isModEnter } from '../shared/editing';
import { hashed, icon, iconButton, make } from '../shared/element';
import { composers, frame } from '../shared/site';
import { mountTiptap } from '../shared/tiptap';
import { commitLabel, swapped } from './dialogs';

/** The native dialog with TipTap: no role, hashed class names, and a button that only its text tells from the others. */
export function nativeDialog(names: readonly string[], texts: readonly string[]): () => void {
  const ends = names.map((name, index) =>
    swapped(document.body, placeholder, () => dialog(name, texts[index] ?? '')),
  );
  return () => {
    for (const end of ends) end();
  };
}

function placeholder(): HTMLElement {
  return make('dialog', { 'data-testid': 'dialog', open: true }, '…');
}

function dialog(name: string, text: string): { element: HTMLElement; end: () => void } {
  const place = make('div', { class: hashed('editor') });
  const button = make('button', { type: 'button', class: hashed('post') }, make('span', {}, commitLabel()));
  const scheduled = make('a', { 'aria-label': 'Scheduled', href: '#' }, icon());
  const element = make(
    'dialog',
    { 'data-testid': 'dialog', class: `${hashed('dialog')} ${frame}` },
    make(
      'div',
      { 'data-sdui-screen': 'com.linkedin.sdui.flagshipnav.sharing.ShareCompose' },
      iconButton('Close', { class: hashed('icon') }),
      place,
      make(
        'div',
        { class: 'bar' },
        iconButton('Media', { class: hashed('icon') }),
        iconButton('More', { class: hashed('icon'), 'aria-haspopup': 'menu' }),
        scheduled,
        button,
      ),
    ),
  ) as HTMLDialogElement;
  const editing = compose({
    name,
    mount: (options) =>
      mountTiptap(place, {
        ...options,
        attributes: {
          'aria-label': 'Text editor for creating content',
          'data-placeholder': 'Share your thoughts…',
          componentkey: 'ShareBox_textEditor',
        },
      }),
    text,
    button,
    disabledBy: 'disabled',
    chord: isModEnter,
    done: () => element.remove(),
  });
  queueMicrotask(() => {
    // Two modal ones at once would make each other inert.
    if (composers.length === 1) element.showModal();
    else {
      element.show();
      element.style.position = 'static';
    }
    editing.element.focus();
  });
  const end = (): void => {
    editing.destroy();
    element.remove();
  };
  return { element, end };
}
