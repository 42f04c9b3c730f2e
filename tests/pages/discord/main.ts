import { remakeable } from '../shared/compose';
import { isPlainEnter } from '../shared/editing';
import { hashed, iconButton, make } from '../shared/element';
import { displayName, exposeDraft, handle, publish, restored } from '../shared/site';
import { mountSlate } from '../shared/slate';

const id = '80351110224678912';
localStorage.setItem('user_id_cache', JSON.stringify(id));
localStorage.setItem('MultiAccountStore', JSON.stringify({ _state: { users: [{ id, username: handle }] } }));

const main = make('main', {}, make('ol', { id: 'posted', 'aria-label': 'Published' }));
const names = make(
  'div',
  { class: hashed('nameTag') },
  make('div', { class: hashed('panelTitle') }, displayName),
  make('div', { class: hashed('subtext') }, handle),
);
const area = make(
  'section',
  { 'aria-label': 'User area' },
  names,
  iconButton('Mute'),
  iconButton('User Settings'),
);
document.querySelector('#root')?.append(make('div', { class: 'frame' }, make('nav', {}, area), main));

/** Discord's message box: Slate in a form without a button; Enter sends, and Shift with it makes a new line. */
function messageBox(text: string): () => void {
  const place = make('div', { class: 'grow' });
  const form = make(
    'form',
    { class: `composer ${hashed('form')}` },
    make('div', { class: `row ${hashed('inner')}` }, iconButton('Add'), place, iconButton('Select emoji')),
  );
  main.prepend(form);
  const editing = mountSlate(place, {
    text,
    attributes: { 'aria-label': 'Message #choir', 'data-placeholder': 'Message #choir' },
    onEnter: (event) => {
      if (!isPlainEnter(event)) return false;
      const now = editing.text();
      if (now.trim() !== '') {
        publish([now]);
        editing.clear();
      }
      return true;
    },
  });
  const forget = exposeDraft('composer-0', editing.text);
  return () => {
    forget();
    editing.destroy();
    form.remove();
  };
}

remakeable(([text = '']) => messageBox(text), [restored]);
