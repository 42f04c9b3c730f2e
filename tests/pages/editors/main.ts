import { compose } from '../shared/compose';
import { isModEnter } from '../shared/editing';
import { make } from '../shared/element';
import { query } from '../shared/site';
import { type ContainerName, containers } from './containers';
import { type EditorName, editors } from './editors';

/**
 * Any of the editors in any of the containers: `?editor=slate&in=native dialog`. A frame or a window that holds the composer
 * runs this script again, and the page hands on what that one says.
 */

/** The middle of something, in CSS pixels of the window that the person looks at. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

declare global {
  interface Window {
    /** Where the composer's parts are; null until it is shown. */
    spots: () => { readonly editor: Spot; readonly post: Spot } | null;
  }
}

const blank = location.protocol === 'about:';
const container = containers[blank ? 'light' : ((query.get('in') ?? 'light') as ContainerName)](rootHere());
if (container.place) build(container.place);
else handOn(container.inner);

function rootHere(): HTMLElement {
  const root = document.querySelector<HTMLElement>('#composer');
  if (!root) throw new Error('There is no place for the composer.');
  return root;
}

function build(place: ParentNode): void {
  const inside = make('div');
  const button = make('button', { type: 'button', class: 'post' }, 'Post');
  place.append(make('div', { class: 'composer' }, inside, button));
  const editor = editors[(query.get('editor') ?? 'contenteditable') as EditorName];
  const { element } = compose({
    name: 'composer',
    mount: (options) =>
      editor(inside, { ...options, rich: query.has('rich'), attributes: { 'aria-label': 'Write a post' } }),
    button,
    chord: isModEnter,
  });
  window.spots = () => ({ editor: middleOf(element), post: middleOf(button) });
}

function middleOf(element: Element): Spot {
  const { left, top, width, height } = element.getBoundingClientRect();
  const frame = element.ownerDocument.defaultView?.frameElement?.getBoundingClientRect();
  return { x: (frame?.left ?? 0) + left + width / 2, y: (frame?.top ?? 0) + top + height / 2 };
}

/** The doors that tests use lead on to the window that has the composer. */
function handOn(inner: () => Window): void {
  window.draftTexts = () => inner().draftTexts();
  Object.defineProperty(window, 'posted', { get: () => inner().posted });
  window.spots = () => inner().spots?.() ?? null;
}
