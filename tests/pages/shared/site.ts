/**
 * What all pages have in common: who is logged in, what the site's own model published, and the doors
 * that a test uses to ask the model.
 *
 * Options in the page's query: `as` (the handle that is logged in), `composers=2` (two boxes at once),
 * `post=click|pointerdown|mousedown` (the event that the Post button acts on), `draft` (a text that the site restores).
 */

/** One thing that the site published: exactly the text in its model, in parts, and the account it went out as. */
export interface Posted {
  readonly parts: readonly string[];
  readonly account: string;
  readonly kind: 'post' | 'reply';
}

declare global {
  interface Window {
    /** Everything that the site published since the page was loaded. */
    posted: Posted[];
    /** The text in the site's own model, one a composer, in document order. */
    draftTexts: () => string[];
    /** Has the site throw its composers away and make them anew, with these texts or with those they held. */
    remakeComposers: (texts?: readonly string[]) => void;
    /** Has the site start over as if it was opened now: nothing published, and new composers with nothing in them. */
    startOver: () => void;
  }
}

/** The window whose address says how the page is to be: for a frame or a window at about:blank, the one that made it. */
const asked = location.protocol === 'about:' ? (window.opener ?? window.parent) : window;

/** What the page's address asks for. */
export const query = new URLSearchParams(asked.location.search);

/** The handle that is logged in. */
export const handle = query.get('as') ?? 'graceministry';

/** The name shown beside the handle. */
export const displayName =
  {
    graceministry: 'Grace Ministry',
    'graceministry.bsky.social': 'Grace Ministry',
    patmiller: 'Pat Miller',
  }[handle] ?? handle;

/** What the composer holds when the page opens: the draft that the site kept of the last time. */
export const restored = query.get('draft') ?? '';

/** How many compose boxes the page shows at once. */
export const composers = query.get('composers') === '2' ? [0, 1] : [0];

/** How a dialog looks: over the page, or among others where there are two at once. */
export const frame = composers.length === 1 ? 'dialog' : 'composer';

type PostEvent = 'click' | 'pointerdown' | 'mousedown';
const postEvent = (query.get('post') ?? 'click') as PostEvent;
const reactName = { click: 'onClick', pointerdown: 'onPointerDown', mousedown: 'onMouseDown' } as const;

/** The React property of the event that Post acts on, with its handler. */
export function onPost(post: () => void): Record<string, () => void> {
  return { [reactName[postEvent]]: post };
}

/** The same for a page without React. */
export function listenForPost(button: HTMLElement, post: () => void): void {
  button.addEventListener(postEvent, post);
}

const texts = new Map<string, () => string>();

/** Lets tests ask what the model of a composer holds; `name` sorts in document order. */
export function exposeDraft(name: string, read: () => string): () => void {
  texts.set(name, read);
  return () => {
    if (texts.get(name) === read) texts.delete(name);
  };
}

/**
 * A modal dialog that keeps the focus, as component libraries do it: one half of them look at where the focus goes when it
 * leaves the dialog, the other at where it arrives. Answers with what ends it.
 */
export function trapFocus(dialog: HTMLElement): () => void {
  let last: HTMLElement | null = null;
  const onOut = ({ relatedTarget: next }: FocusEvent): void => {
    if (next instanceof Node && !dialog.contains(next)) last?.focus();
  };
  const onIn = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLElement && dialog.contains(target)) last = target;
    else last?.focus();
  };
  document.addEventListener('focusout', onOut);
  document.addEventListener('focusin', onIn, true);
  return () => {
    document.removeEventListener('focusout', onOut);
    document.removeEventListener('focusin', onIn, true);
  };
}

/** What a site does last: the text is out, and the page shows it. */
export function publish(parts: readonly string[], kind: Posted['kind'] = 'post', account = handle): void {
  window.posted.push({ parts, account, kind });
  const list = document.querySelector('#posted');
  for (const part of parts) {
    const item = document.createElement('li');
    item.append(`${displayName} @${account}`, document.createElement('br'), part);
    list?.prepend(item);
  }
}

window.posted = [];
window.startOver = () => {
  window.posted.length = 0;
  document.querySelector('#posted')?.replaceChildren();
  window.remakeComposers(composers.map(() => ''));
};
window.draftTexts = () => [...texts].sort(([a], [b]) => a.localeCompare(b)).map(([, read]) => read());
