import { createRoot } from 'react-dom/client';
import { remakeable } from '../shared/compose';
import { hashed, make } from '../shared/element';
import { define } from '../shared/meta';
import { composers, displayName, handle, restored } from '../shared/site';
import { CommentForm } from './comment-form';
import { createDialog } from './create-dialog';

document.head.append(
  define('PolarisViewer', { data: { username: handle, full_name: displayName }, id: '1' }),
);
const nav = make(
  'nav',
  {},
  make(
    'a',
    { href: `/${handle}/`, role: 'link' },
    make('img', { alt: `${handle}'s profile picture`, width: '24', height: '24' }),
  ),
);
const column = make('main', { class: hashed('main') }, make('ol', { id: 'posted' }));
document.querySelector('#root')?.append(make('div', { class: 'frame' }, nav, column));

/** A post's own page with its comment form, which React controls. */
function comments(names: readonly string[], texts: readonly string[]): () => void {
  const place = make('div');
  column.prepend(place);
  const root = createRoot(place);
  root.render(
    names.map((name, index) => <CommentForm key={name} name={name} initial={texts[index] ?? ''} />),
  );
  return () => {
    root.unmount();
    place.remove();
  };
}

const show = location.pathname.startsWith('/p/') ? comments : createDialog;
remakeable(
  (texts) =>
    show(
      composers.map((index) => `composer-${index}`),
      texts,
    ),
  composers.map(() => restored),
);
