import { remakeable } from '../shared/compose';
import { hashed, icon, make } from '../shared/element';
import { define } from '../shared/meta';
import { composers, handle, restored } from '../shared/site';
import { inlineReply } from './inline-reply';
import { threadDialog } from './thread-dialog';

document.head.append(
  define('BarcelonaSharedData', { viewer: { id: '63000000001', username: handle, fbid: '17840000001' } }),
);
const column = make('div', { class: hashed('column') });
column.append(make('ol', { id: 'posted' }));
const nav = make('nav', {}, make('a', { href: `/@${handle}`, role: 'link' }, icon('Profile')));
document.querySelector('#root')?.append(make('div', { class: 'frame' }, nav, column));

const show = location.pathname.includes('/post/') ? inlineReply(column) : threadDialog;
remakeable(
  (texts) =>
    show(
      composers.map((index) => `composer-${index}`),
      texts,
    ),
  composers.map(() => restored),
);
