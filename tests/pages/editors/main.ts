import { compose, remakeable } from '../shared/compose';
import { isModEnter } from '../shared/editing';
import { make } from '../shared/element';
import { query } from '../shared/site';
import { type ContainerName, containers } from './containers';
import { type EditorName, editors } from './editors';

/**
 * Any of the editors in any of the containers: `?editor=slate&in=native dialog`, and with `&rich` pasted formats stay. A frame
 * or a window that holds the composer runs this script again, and the page hands on what that one says.
 */

/** The middle of something, in CSS pixels of the window that the person looks at. */
export interface Middle {
  readonly x: number;
  readonly y: number;
}

declare global {
  interface Window {
    /** Where the composer's parts are; null until it is shown. */
    spots: () => { readonly editor: Middle; readonly post: Middle } | null;
    /** While it is true, the editor takes no change that it is asked for, and puts back what was changed without asking. */
    refuses: boolean;
    /** Sends the window that was opened on its way to its address. */
    sendPopOut: () => void;
  }
}

const name = (query.get('editor') ?? 'contenteditable') as EditorName;
const blank = location.protocol === 'about:';
const container = containers[blank ? 'light' : ((query.get('in') ?? 'light') as ContainerName)](rootHere());
const { place } = container;
if (place) remakeable(([text = '']) => build(place, text), ['']);
else handOn(container.inner);

function rootHere(): HTMLElement {
  const root = document.querySelector<HTMLElement>('#composer');
  if (!root) throw new Error('There is no place for the composer.');
  return root;
}

function build(around: ParentNode, text: string): () => void {
  const inside = make('div', { style: 'max-height: 100px; overflow: auto' });
  const button = make('button', { type: 'button', class: 'post' }, 'Post');
  // Demarc takes a line for a compose box only where a site is known to have one, as Mastodon's content warning is.
  const isLine = name.endsWith('-input');
  const bar = make('div', { class: isLine ? 'compose-form__submit' : 'bar' }, button);
  const composer = make('div', { class: isLine ? 'compose-form' : 'composer' }, inside, bar);
  around.append(composer);
  const attributes = { 'aria-label': 'Write a post', ...(isLine ? { id: 'cw-spoiler-input' } : {}) };
  const editing = compose({
    name: 'composer',
    text,
    mount: (options) => editors[name](inside, { ...options, rich: query.has('rich'), attributes }),
    button,
    chord: isModEnter,
  });
  refuseWhenAsked(composer, editing.element);
  window.spots = () => ({ editor: middleOf(editing.element), post: middleOf(button) });
  return () => {
    editing.destroy();
    composer.remove();
  };
}

function middleOf(element: Element): Middle {
  const { left, top, width, height } = element.getBoundingClientRect();
  const frame = element.ownerDocument.defaultView?.frameElement?.getBoundingClientRect();
  return { x: (frame?.left ?? 0) + left + width / 2, y: (frame?.top ?? 0) + top + height / 2 };
}

function refuseWhenAsked(composer: Element, element: HTMLElement): void {
  window.refuses = false;
  let kept = '';
  composer.addEventListener(
    'beforeinput',
    (event) => {
      if (!window.refuses) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
  composer.addEventListener(
    'input',
    (event) => {
      if (!('value' in element)) return;
      if (!window.refuses) {
        kept = String(element.value);
        return;
      }
      event.stopImmediatePropagation();
      element.value = kept;
    },
    true,
  );
}

/** The doors that tests use lead on to the window that has the composer. */
function handOn(inner: () => Window): void {
  window.draftTexts = () => inner().draftTexts();
  Object.defineProperty(window, 'posted', { get: () => inner().posted });
  window.spots = () => inner().spots?.() ?? null;
  window.startOver = () => inner().startOver();
}
