import { render } from 'inferno';
import { createElement } from 'inferno-create-element';
import { showEach } from '../shared/compose';
import { make } from '../shared/element';
import { displayName, handle } from '../shared/site';
import { CommentForm, PostForm } from './forms';

const writing = location.pathname.startsWith('/create_post');
const main = make('main', {}, make('ol', { id: 'posted', 'aria-label': 'Published' }));
const nav = make(
  'nav',
  {},
  make('a', { href: '/' }, 'Lemmy'),
  make('a', { href: `/u/${handle}` }, displayName),
);
document.querySelector('#root')?.append(make('div', { class: 'frame' }, nav, main));

showEach((name, text) => {
  const place = make('div', { class: 'composer' });
  main.prepend(place);
  render(createElement(writing ? PostForm : CommentForm, { name, text }), place);
  return () => {
    render(null, place);
    place.remove();
  };
});
