import { compose, showEach } from '../shared/compose';
import { isPlainEnter } from '../shared/editing';
import { icon, iconButton, make } from '../shared/element';
import { mountQuill } from '../shared/quill';
import { displayName } from '../shared/site';

/** With a thread in the address its pane has the box. */
const inThread = location.pathname.includes('/thread/');

const main = make('main', {}, make('ol', { id: 'posted', 'aria-label': 'Published' }));
const user = make(
  'button',
  {
    type: 'button',
    'data-qa': 'user-button',
    'aria-label': `User menu: ${displayName}`,
    'aria-haspopup': 'menu',
  },
  icon(),
);
const strip = make('div', { class: 'p-control_strip' }, user);
document.querySelector('#root')?.append(make('div', { class: 'frame' }, make('nav', {}, strip), main));

/** Slack's message box: Quill, of which Enter sends, and Shift with it makes a new line. */
function messageBox(name: string, text: string): () => void {
  const place = make('div', { 'data-qa': inThread ? 'threads_flexpane' : 'message_input', class: 'grow' });
  const send = make(
    'button',
    {
      type: 'button',
      class: 'c-button-unstyled post',
      'data-qa': 'texty_send_button',
      'aria-label': 'Send now',
    },
    icon(),
  );
  const element = make(
    'div',
    { class: 'c-wysiwyg_container composer', 'data-qa': 'message_pane_input_container' },
    make('div', { class: 'row' }, place),
    make('div', { class: 'bar' }, iconButton('Attach'), iconButton('Emoji'), send),
  );
  main.prepend(element);
  const attributes = { 'aria-label': 'Message to choir', 'data-placeholder': 'Message #choir' };
  const editing = compose({
    name,
    kind: inThread ? 'reply' : 'post',
    mount: (options) => mountQuill(place, { ...options, attributes }),
    text,
    button: send,
    disabledBy: 'aria-disabled',
    chord: isPlainEnter,
  });
  return () => {
    editing.destroy();
    element.remove();
  };
}

showEach(messageBox);
