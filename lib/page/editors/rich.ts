import type { Span } from '../../../rules/finding';
import type { Editor } from './editor';
import { isKept } from './kept';
import { offsetOf, type PageText, placeOf, rangeOfSpan, readElement, type Shape } from './page-text';
import { until } from './until';

/** What an editor built on contenteditable needs beside its shape. */
export interface Rich extends Shape {
  /** How the editor is asked to change its text, tried in this order; measured for each in both browsers. */
  readonly ways: readonly Way[];
}

/**
 * `command`: the browser's own editing command, of which the editor hears by an `input` event or by watching its page.
 * `event`: a `beforeinput` event, which the editor answers by changing its own model; one that cancels it has taken it.
 */
export type Way = 'command' | 'event';

/** Elements that begin a new line in HTML, as far as editors use them. */
const blocks = new Set(
  'address article aside blockquote dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table td th tr ul'.split(
    ' ',
  ),
);

/** A block by its tag: what most editors write. */
export function isBlockTag(element: Element): boolean {
  return blocks.has(element.localName);
}

/** Milliseconds for the editor to hear of the new selection: 60 was enough for all seven measured in both browsers. */
const selectionSettles = 60;
/** Milliseconds for the editor to render what it took; a render takes one frame, a loaded page several. */
const editShows = 600;

/** An editor on a contenteditable element. */
export function richEditor(element: HTMLElement, rich: Rich): Editor {
  const read = () => readElement(element, rich);
  return {
    element,
    read,
    rangeOf: rangeOfSpan,
    goTo(span) {
      element.focus({ preventScroll: true });
      const place = placeOf(read(), span.end, 'back');
      if (!place) return;
      select(element, place, place);
      place.node.parentElement?.scrollIntoView({ block: 'nearest' });
    },
    async replace(span, text) {
      const before = read();
      const wanted = before.text.slice(0, span.start) + text + before.text.slice(span.end);
      const caret = caretIn(element, before);
      element.focus({ preventScroll: true });
      const start = placeOf(before, span.start, span.start === span.end ? 'back' : 'forward');
      const end = placeOf(before, span.end, 'back');
      // Only ever a range inside existing text: to select an empty Draft.js editor whole unmounts it.
      if (!start || !end) return 'refused';
      await selected(element, start, end);
      if (read().text !== before.text) return 'refused';

      if (!(await changed(element, read, rich.ways, text, wanted))) return 'refused';
      restoreCaret(element, read(), moved(caret, span, text));
      return (await isKept(() => read().text === wanted)) ? 'done' : 'refused';
    },
  };
}

/** Asks for the change in each of the ways until one made it; what made something else of it is not asked again. */
async function changed(
  element: HTMLElement,
  read: () => PageText,
  ways: readonly Way[],
  text: string,
  wanted: string,
): Promise<boolean> {
  const before = read().text;
  for (const way of ways) {
    if (!ask[way](element, text)) continue;
    if (await shows(element, read, wanted)) return true;
    if (way === 'event' || read().text !== before) return false;
  }
  return false;
}

/** Each asks for the change of what is selected, and says whether somebody may have taken it. */
const ask: Readonly<Record<Way, (element: HTMLElement, text: string) => boolean>> = {
  command: (_, text) => {
    document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
    // What it answers says nothing: an editor that cancels the event and changes its text itself makes it false.
    return true;
  },
  event: (element, text) => {
    const init = { bubbles: true, cancelable: true, composed: true };
    // Nobody types over a selection with `insertReplacementText`: Slate leaves single letters that are typed to the browser.
    const change =
      text === ''
        ? { inputType: 'deleteContentBackward' }
        : { inputType: 'insertReplacementText', data: text };
    return !element.dispatchEvent(new InputEvent('beforeinput', { ...init, ...change }));
  },
};

/** Resolves once the text is the wanted one; false when it stays another. */
function shows(element: HTMLElement, read: () => PageText, wanted: string): Promise<boolean> {
  return until(
    () => read().text === wanted,
    editShows,
    (check, signal) => {
      const observer = new MutationObserver(check);
      observer.observe(element, { subtree: true, childList: true, characterData: true });
      signal.addEventListener('abort', () => observer.disconnect());
    },
  );
}

type Ends = { readonly node: Node; readonly offset: number };

function select(element: HTMLElement, start: Ends, end: Ends): void {
  selectionOf(element)?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}

/** Chromium keeps the selection inside a shadow root apart, Firefox does not. */
function selectionOf(element: HTMLElement): Selection | null {
  const root = element.getRootNode() as Partial<DocumentOrShadowRoot & { getSelection(): Selection | null }>;
  return root.getSelection?.() ?? document.getSelection();
}

/** Sets the selection and waits until the editor has had the time to hear of it. */
async function selected(element: HTMLElement, start: Ends, end: Ends): Promise<void> {
  select(element, start, end);
  await new Promise((resolve) => setTimeout(resolve, selectionSettles));
}

interface Caret {
  readonly anchor: number;
  readonly focus: number;
}

function caretIn(element: HTMLElement, page: PageText): Caret | null {
  const selection = selectionOf(element);
  if (!selection?.anchorNode || !selection.focusNode || !element.contains(selection.anchorNode)) return null;
  const anchor = offsetOf(page, selection.anchorNode, selection.anchorOffset);
  const focus = offsetOf(page, selection.focusNode, selection.focusOffset);
  return anchor === null || focus === null ? null : { anchor, focus };
}

/** The caret's place in the text after the span was replaced: one inside the span ends up behind the replacement. */
function moved(caret: Caret | null, span: Span, text: string): Caret | null {
  if (!caret) return null;
  const move = (offset: number) => {
    if (offset <= span.start) return offset;
    const afterSpan = span.start + text.length;
    return offset < span.end ? afterSpan : afterSpan + (offset - span.end);
  };
  return { anchor: move(caret.anchor), focus: move(caret.focus) };
}

function restoreCaret(element: HTMLElement, page: PageText, caret: Caret | null): void {
  const anchor = caret && placeOf(page, caret.anchor, 'back');
  const focus = caret && placeOf(page, caret.focus, 'back');
  if (anchor && focus) select(element, anchor, focus);
}
