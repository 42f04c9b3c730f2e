import { compose } from '../shared/compose';
import { hashed, iconButton, make } from '../shared/element';
import { mountTiptap } from '../shared/tiptap';

/** The form for what a profile says about somebody: a native dialog with TipTap, and a Save that only its text tells. */
export function aboutDialog(names: readonly string[]): () => void {
  const [name = 'profile'] = names;
  const place = make('div', { class: hashed('editor') });
  const button = make('button', { type: 'button', class: hashed('save') }, make('span', {}, 'Save'));
  const element = make(
    'dialog',
    { 'data-testid': 'dialog', class: `${hashed('dialog')} dialog` },
    make(
      'div',
      { 'data-sdui-screen': 'com.linkedin.sdui.flagshipnav.profile.ProfileEditAboutForm' },
      iconButton('Dismiss', { class: hashed('icon') }),
      place,
      make('p', { class: 'quiet' }, '28/2,600'),
      make('div', { class: 'bar' }, button),
    ),
  ) as HTMLDialogElement;
  const editing = compose({
    name,
    mount: (options) => mountTiptap(place, { ...options, attributes: { 'aria-label': 'About' } }),
    text: 'We sing and pray by the lake',
    button,
    done: () => element.remove(),
  });
  document.body.append(element);
  element.showModal();
  return () => {
    editing.destroy();
    element.remove();
  };
}
