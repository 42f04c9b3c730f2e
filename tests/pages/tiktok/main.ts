import { mountDraft } from '../shared/draft';
import { isPlainEnter } from '../shared/editing';
import { hashed, icon, iconButton, make, setAttribute } from '../shared/element';
import { showComposers } from '../shared/remake';
import { displayName, handle, listenForPost, publish } from '../shared/site';

const place = location.pathname;
/** The older upload page: everything of it stands in a frame of the same origin. */
const framed = place === '/upload';

function header(): HTMLElement {
  return make(
    'nav',
    {},
    make('a', { 'data-e2e': 'nav-foryou', href: '/foryou' }, 'For You'),
    make('a', { 'data-e2e': 'nav-profile', 'aria-label': 'Profile', href: `/@${handle}` }, displayName),
  );
}

/** A comment: Draft.js, where Enter posts, and a Post that is a `div` beside the box. */
function comment(text: string) {
  const send = make(
    'div',
    { 'data-e2e': 'comment-post', role: 'button', class: 'post', tabindex: '0' },
    'Post',
  );
  const box = make('div', {
    'data-e2e': 'comment-input',
    class: `grow ${hashed('DivInputEditorContainer')}`,
  });
  const editing = mountDraft(box, {
    text,
    attributes: { 'aria-label': 'Add comment...', 'data-placeholder': 'Add comment...' },
    onChange: (now) => setAttribute(send, 'aria-disabled', now.trim() === '' ? 'true' : 'false'),
    onEnter: (event) => {
      if (isPlainEnter(event)) post();
      return isPlainEnter(event);
    },
  });
  listenForPost(send, post);

  function post(): void {
    const now = editing.text();
    if (now.trim() === '') return;
    publish([now], 'reply');
    editing.clear();
  }

  const element = make(
    'div',
    { class: `composer ${hashed('DivCommentBarContainer')}` },
    make('div', { class: 'row' }, box, iconButton('Mention'), iconButton('Emoji')),
    make('div', { class: 'bar' }, send),
  );
  return { element, editing };
}

/** The caption of an upload: Draft.js, where Enter is a new line, and its Post is far from it. */
function upload(text: string) {
  const send = make(
    'button',
    { 'data-e2e': 'post_video_button', type: 'button', class: 'post', 'aria-disabled': 'false' },
    make('div', {}, 'Post'),
  );
  const caption = make('div', { class: `caption-editor ${hashed('caption')}` });
  const editing = mountDraft(caption, {
    text,
    attributes: { role: 'combobox', 'aria-label': 'Caption' },
  });
  listenForPost(send, () => {
    publish([editing.text()]);
    editing.clear();
  });
  const element = make(
    'div',
    { class: 'composer' },
    make('div', { class: 'info-container' }, make('span', { 'data-e2e': 'video-name' }, 'choir.mp4'), icon()),
    make('div', { class: 'caption-wrap' }, make('div', { class: 'caption-label' }, 'Description'), caption),
    make(
      'div',
      { class: 'post-time-container' },
      ...['Now', 'Schedule'].map((label) =>
        make(
          'label',
          { class: 'Radio__root' },
          make('input', { type: 'radio', name: 'postSchedule' }),
          label,
        ),
      ),
    ),
    make(
      'div',
      { class: 'bar footer' },
      send,
      make('button', { 'data-e2e': 'discard_post_button', type: 'button' }, 'Discard'),
    ),
  );
  return { element, editing };
}

function frame(): HTMLElement {
  const src = `/tiktokstudio/upload${location.search}`;
  const size = { width: '100%', height: '760' };
  return make('iframe', { 'data-tt': 'Upload_index_iframe', title: 'Upload', src, ...size });
}

const published = make('ol', { id: 'posted', 'aria-label': 'Published' });
const main = make('div');
document
  .querySelector('#app')
  ?.append(make('div', { class: 'frame' }, header(), make('main', {}, main, published)));
if (framed) main.append(frame());
else showComposers(main, (_, text) => (place.startsWith('/tiktokstudio') ? upload(text) : comment(text)));
