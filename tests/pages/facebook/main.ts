import { remakeable } from '../shared/compose';
import { make } from '../shared/element';
import { define } from '../shared/meta';
import { composers, displayName, restored } from '../shared/site';
import { article } from './comments';
import { postDialog } from './post-dialog';

/** The person who is signed in; with an account of another name, they act as a Page. */
const person = { id: '100001', name: 'Pat Miller' };
const isPage = displayName !== person.name;
const actingId = isPage ? '61550001' : person.id;

function setCookies(): void {
  const set = (cookie: string): void => {
    // biome-ignore lint/suspicious/noDocumentCookie: as the site sets them, before anything else runs
    document.cookie = `${cookie}; path=/; secure`;
  };
  set(`c_user=${person.id}`);
  set(isPage ? `i_user=${actingId}` : 'i_user=; max-age=0');
}

/** By the path: a post's own page has comment boxes, everything else the dialog over the feed. */
function show(names: readonly string[], texts: readonly string[]): () => void {
  if (!location.pathname.includes('/posts/')) return postDialog(names, texts);
  const articles = names.map((name, index) => article(name, texts[index] ?? ''));
  feed.prepend(...articles.map(({ element }) => element));
  return () => {
    for (const { end } of articles) end();
  };
}

setCookies();
document.head.append(
  define('CurrentUserInitialData', {
    USER_ID: actingId,
    ACCOUNT_ID: person.id,
    NAME: displayName,
  }),
);
const feed = make('div', { role: 'main' }, article(null, '').element, make('ol', { id: 'posted' }));
document.querySelector('#root')?.append(make('div', { class: 'frame' }, make('div'), feed));
remakeable(
  (texts) =>
    show(
      composers.map((index) => `composer-${index}`),
      texts,
    ),
  composers.map(() => restored),
);
