import type { Editing } from '../shared/editing';
import { icon, make } from '../shared/element';
import { displayName, handle, publish } from '../shared/site';
import { CommentBox } from './commentbox';

interface Shown {
  readonly element: HTMLElement;
  readonly editing: Editing;
}

interface BoxOptions {
  readonly text: string;
  readonly kind: 'post' | 'reply';
  readonly label: string;
  readonly submitLabel: string;
  readonly isReply?: boolean;
}

function commentBox({ text, kind, label, submitLabel, isReply = false }: BoxOptions): Shown {
  const box = new CommentBox();
  box.id = 'commentbox';
  Object.assign(box, { label, submitLabel, isReply, initial: text });
  box.post = (now) => publish([now], kind);
  const editing = {
    element: box,
    text: () => box.text,
    clear: () => box.clear(),
    destroy: () => box.remove(),
  };
  return { element: box, editing };
}

/** Who is signed in: only the menu of the account says it, once it was opened; the page opens with it as after a first look. */
export function accountHeader(): HTMLElement {
  return make(
    'ytd-masthead',
    { class: 'bar' },
    make(
      'button',
      { id: 'avatar-btn', type: 'button', class: 'account', 'aria-label': 'Account menu' },
      icon(),
    ),
    make(
      'ytd-active-account-header-renderer',
      {},
      make('yt-formatted-string', { id: 'account-name' }, displayName),
      make('yt-formatted-string', { id: 'email' }, ''),
      make('yt-formatted-string', { id: 'channel-handle' }, `@${handle}`),
    ),
  );
}

/** The box under a video, or the one of a reply to a comment. */
export function commentSection(text: string, isReply: boolean): Shown {
  const { element: box, editing } = commentBox({
    text,
    kind: 'reply',
    label: isReply ? 'Add a reply...' : 'Add a comment...',
    submitLabel: isReply ? 'Reply' : 'Comment',
    isReply,
  });
  const element = make(
    isReply ? 'ytd-comment-reply-dialog-renderer' : 'ytd-comment-simplebox-renderer',
    { class: 'composer' },
    make('div', { id: 'placeholder-area', hidden: true }, 'Add a comment...'),
    make('div', { id: 'comment-dialog' }, box),
  );
  element.style.display = 'block';
  return { element, editing };
}

/** The dialog of a community post, with what belongs to it around the same box. */
export function backstageDialog(text: string): Shown {
  const { element: box, editing } = commentBox({
    text,
    kind: 'post',
    label: 'What’s on your mind?',
    submitLabel: 'Post',
  });
  const element = make(
    'ytd-backstage-post-dialog-renderer',
    { class: 'composer' },
    make('div', { id: 'author-info' }, displayName),
    make('div', { id: 'commentbox-placeholder', hidden: true }, 'What’s on your mind?'),
    box,
    make('ytd-menu-renderer', { id: 'option-menu' }, make('button', { type: 'button' }, icon())),
  );
  element.style.display = 'block';
  return { element, editing };
}
