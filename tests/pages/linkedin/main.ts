import { remakeable } from '../shared/compose';
import { hashed, make } from '../shared/element';
import { composers, displayName, handle, restored } from '../shared/site';
import { feedPost } from './comments';
import { fullPage } from './full-page';
import { nativeDialog } from './native-dialog';
import { pageAdmin } from './page-admin';
import { aboutDialog } from './profile';
import { shareBox } from './share-box';

/** One of the generations that LinkedIn serves at once: shows its compose boxes, and answers with what takes them away. */
type Generation = (names: readonly string[], texts: readonly string[]) => () => void;

const main = make('main', { class: 'frame' });
const column = make('div', { class: hashed('column') });
const feed = make('div', { class: hashed('feed') });

/** By the path; what opens a dialog on the feed in truth is here a path of its own. */
const generations: readonly (readonly [RegExp, Generation])[] = [
  [/^\/feed\/modal/, shareBox(document.body)],
  [/^\/feed\/interop/, shareBox(shadowOutlet())],
  [/^\/feed\/update\//, comments('tiptap')],
  [/^\/posts\//, comments('quill')],
  [/^\/sharing\/compose/, fullPage(column)],
  [/^\/in\/[^/]+\/edit\/forms\/summary/, aboutDialog],
  [/^\/company\/[^/]+\/admin/, pageAdmin],
  [/./, nativeDialog],
];

function comments(technology: 'tiptap' | 'quill'): Generation {
  return (names, texts) => {
    const posts = names.map((name, index) => feedPost({ technology, name, text: texts[index] ?? '' }));
    column.prepend(...posts.map(({ element }) => element));
    return () => {
      for (const { end } of posts) end();
    };
  };
}

/** LinkedIn keeps its older dialogs in the open shadow root of an element beside the page. */
function shadowOutlet(): ShadowRoot {
  const outlet = make('div', { id: 'interop-outlet' });
  const root = outlet.attachShadow({ mode: 'open' });
  const sheet = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]');
  if (sheet) root.append(sheet.cloneNode());
  document.body.append(outlet);
  return root;
}

/** What a member’s address has of their name. */
const slug = handle.toLowerCase().replaceAll(' ', '');

function sidebar(): HTMLElement {
  const photo = make('span', { class: 'avatar', 'aria-hidden': 'true' }, displayName[0] ?? '');
  return make('aside', { 'aria-label': 'Sidebar' }, make('a', { href: `/in/${slug}/` }, photo, displayName));
}

const generation = generations.find(([path]) => path.test(location.pathname))?.[1] ?? nativeDialog;
// Comment boxes of the feed stay mounted under whatever opens over it.
feed.append(
  feedPost({ technology: 'quill', text: '' }).element,
  make('ol', { id: 'posted', 'aria-label': 'Published' }),
);
main.append(sidebar(), column);
column.append(feed);
document.querySelector('#root')?.append(main);
remakeable(
  (texts) =>
    generation(
      composers.map((index) => `composer-${index}`),
      texts,
    ),
  composers.map(() => restored),
);
