import { compose } from '../shared/compose';
import { type Editing, type EditingOptions, isModEnter } from '../shared/editing';
import { hashed, icon, make } from '../shared/element';
import { mountQuill } from '../shared/quill';
import { displayName } from '../shared/site';
import { mountTiptap } from '../shared/tiptap';

interface FeedPost {
  readonly technology: 'tiptap' | 'quill';
  /** How tests ask for its draft; a box without a name only stands there. */
  readonly name?: string;
  readonly text: string;
}

let made = 0;

/** Somebody else's post in the feed, with the toggle for whom one speaks here and a comment box. */
export function feedPost({ technology, name, text }: FeedPost): { element: HTMLElement; end: () => void } {
  made += 1;
  const box = technology === 'tiptap' ? tiptapBox(made) : quillBox();
  const editing = name === undefined ? box.mount({}) : commentIn(box, name, text);
  const element = make(
    'div',
    { 'data-urn': `urn:li:activity:${made}`, class: 'composer' },
    make('p', {}, 'Pat Guest: What time is the service on Sunday?'),
    make('button', { type: 'button', 'aria-label': 'React Like' }, icon()),
    make('button', { type: 'button', 'aria-label': 'Comment' }, icon(), 'Comment'),
    make(
      'button',
      {
        type: 'button',
        class: 'content-admin-identity-toggle-button',
        'aria-label': 'Open menu for switching identity when interacting with this post',
      },
      make('img', { alt: `Photo of ${displayName}`, width: '16', height: '16' }),
    ),
    box.root,
  );
  return {
    element,
    end: () => {
      editing.destroy();
      element.remove();
    },
  };
}

interface CommentBox {
  readonly root: HTMLElement;
  readonly button: HTMLElement;
  readonly bar: HTMLElement;
  readonly mount: (options: EditingOptions) => Editing;
}

/** The button comes with the first character, and its word can be the share box's own. */
function commentIn({ mount, button, bar }: CommentBox, name: string, text: string): Editing {
  return compose({
    name,
    kind: 'reply',
    mount,
    text,
    button,
    disabledBy: 'disabled',
    chord: isModEnter,
    onChange: (now) => {
      if (now.trim() === '') button.remove();
      else if (!button.isConnected) bar.append(button);
    },
  });
}

function tiptapBox(id: number): CommentBox {
  const place = make('div', { 'data-testid': 'ui-core-tiptap-text-editor-wrapper' });
  const bar = make('div', { class: 'bar' });
  const button = make(
    'button',
    { type: 'button', class: `post ${hashed('comment')}`, componentkey: `commentButtonSection-${id}` },
    'Post',
  );
  const root = make('div', { componentkey: `commentBox-${id}`, class: hashed('comment-box') }, place, bar);
  const attributes = { 'aria-label': 'Text editor for creating comment' };
  return { root, button, bar, mount: (options) => mountTiptap(place, { ...options, attributes }) };
}

function quillBox(): CommentBox {
  const place = make('div', { class: 'comments-comment-box-comment__text-editor' });
  const bar = make('div', { class: 'bar' });
  const button = make(
    'button',
    { type: 'button', class: 'comments-comment-box__submit-button--cr artdeco-button post' },
    'Comment',
  );
  const root = make(
    'div',
    { class: 'comments-comment-box comments-comment-box--cr' },
    make(
      'form',
      { class: 'comments-comment-box__form', onsubmit: (event: Event) => event.preventDefault() },
      place,
      bar,
    ),
  );
  const attributes = { 'aria-label': 'Text editor for creating content' };
  return { root, button, bar, mount: (options) => mountQuill(place, { ...options, attributes }) };
}
