import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { TextProvider } from '../../components/ui/text';
import tokens from '../../components/ui/tokens.css?inline';
import ui from '../../components/ui/ui.css?inline';
import verdict from '../../components/verdict/verdict.css?inline';
import {
  type CardPort,
  type ComposeActions,
  type ComposeView,
  cardPortKey,
} from '../../lib/page/compose/card-port';
import { isHtml, isTag } from '../../lib/page/sites/kinds-of-node';
import { focusedElement } from '../../lib/page/sites/tree';
import { browserText } from '../../lib/text';
import { GuardedComposer } from './guarded-composer';
import { inPixels } from './in-pixels';
import { cardMessages } from './messages';
import { Overtaken } from './overtaken';

/** Loaded into a frame when its first composer is focused; the controller finds the port on `globalThis`. */
export default defineUnlistedScript(() => {
  const world = globalThis as { [cardPortKey]?: CardPort };
  world[cardPortKey] ??= makeCardPort();
});

/** The host's own look: nothing of the page's style sheets gets in, and only what it holds can be seen or pressed. */
const hostStyle = `
  :host { all: initial !important; display: block !important; position: fixed !important; inset: 0 auto auto 0 !important;
    width: 0 !important; height: 0 !important; margin: 0 !important; padding: 0 !important; border: 0 !important;
    overflow: visible !important; background: none !important; color-scheme: light dark !important; }
`;

/** Events that a site's dialogs and shortcuts take for their own when they come out of our host. */
const keptInside = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'focusin',
  'focusout',
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'paste',
  'copy',
  'cut',
];
/** Events that do something, and so must come from a person. */
const mustBeTrusted = ['click', 'keydown', 'input', 'change'];

function makeCardPort(): CardPort {
  const text = browserText(cardMessages);
  const host = document.createElement('demarc-card');
  host.lang = text.locale;
  host.dir = text('direction');
  const shadow = host.attachShadow({ mode: 'closed' });
  shadow.adoptedStyleSheets = [tokens, hostStyle, ui, verdict].map(sheetOf);
  guardEvents(host, shadow);
  // React listens to `selectionchange` on the document that its root is in when it is made: on the page's, each key would be told of.
  const place = document.implementation.createHTMLDocument().createElement('div');
  const root = createRoot(place);
  shadow.append(place);
  const overtaken = new Overtaken(place);
  let editing: HTMLElement | null = null;
  let wasHeld = false;
  let wasOpen = false;
  let shown: ComposeActions | null = null;

  /** While the author writes, Escape goes to the card that lies over the page before it goes to the site. */
  function closeByEscape(event: KeyboardEvent): void {
    const isTheirs = event.isTrusted && !event.isComposing && event.target !== host;
    if (event.key !== 'Escape' || !isTheirs || !editorInFocus()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    keepUpOf(event.key);
    shown?.close();
  }

  function draw(view: ComposeView | null, actions: ComposeActions | null): void {
    overtaken.takeBack();
    const held = view?.held === true && view.open;
    const open = view?.open === true;
    const closes = wasOpen && !open && shadow.activeElement?.closest('.card');
    if ((!held && wasHeld) || closes) giveFocusBack(host, editing);
    shown = actions;
    if (open) window.addEventListener('keydown', closeByEscape, true);
    else window.removeEventListener('keydown', closeByEscape, true);
    wasHeld = held;
    wasOpen = open;
    // At once: a moment later the page may be another than what was measured, and the chip would lie over a button that has just come.
    flushSync(() =>
      root.render(
        <TextProvider text={text}>
          <GuardedComposer view={view} actions={actions} />
        </TextProvider>,
      ),
    );
    overtaken.drew(view, actions);
  }

  return {
    show(view, actions) {
      putOnTop(host, view.home);
      // Also where nothing is drawn: they may write in another part than before.
      editing = editorInFocus() ?? editing;
      if (!overtaken.shows(view, actions)) draw(view, actions);
    },
    hide() {
      draw(null, null);
      host.remove();
    },
  };
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(inPixels(css));
  return sheet;
}

function guardEvents(host: HTMLElement, shadow: ShadowRoot): void {
  for (const type of mustBeTrusted) {
    shadow.addEventListener(type, (event) => event.isTrusted || event.stopImmediatePropagation(), true);
  }
  for (const type of keptInside) host.addEventListener(type, (event) => event.stopPropagation());
  keepEscape(shadow);
  // A press on anything but a field leaves the focus and the selection in the site's editor.
  shadow.addEventListener('mousedown', (event) => {
    if (!(event.target instanceof Element && event.target.matches('input, textarea'))) event.preventDefault();
  });
}

/**
 * Escape in the card is the card's alone. The browser closes the page's own dialog, and a draft in there, with one whose default
 * is not prevented; and the card closes as the key goes down, so that the site's editor has the focus when it comes up.
 */
function keepEscape(shadow: ShadowRoot): void {
  shadow.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Escape') return;
    event.preventDefault();
    keepUpOf(event.key);
  });
}

/** Keeps from the page that a key comes up whose going down it did not get. */
function keepUpOf(key: string): void {
  const keepUp = (event: KeyboardEvent): void => {
    if (event.key !== key) return;
    event.stopImmediatePropagation();
    window.removeEventListener('keyup', keepUp, true);
  };
  window.addEventListener('keyup', keepUp, true);
}

/** In the top layer, and inside the modal dialog of the composer where it has one, because everything outside of that is inert. */
function putOnTop(host: HTMLElement, home: Element): void {
  if (host.parentElement === home) return;
  host.popover = 'manual';
  home.append(host);
  host.showPopover();
}

/** Where the author is writing; the press on Post has moved the focus away from there by the time that a post is held. */
function editorInFocus(): HTMLElement | null {
  const focused = focusedElement();
  if (!isHtml(focused)) return null;
  return focused.isContentEditable || isTag(focused, 'textarea') ? focused : null;
}

/** Keeps editing where the author left off, unless the focus has gone elsewhere meanwhile. */
function giveFocusBack(host: HTMLElement, editing: HTMLElement | null): void {
  const focused = focusedElement();
  if ((focused === null || focused === host) && editing?.isConnected) editing.focus({ preventScroll: true });
}
