/**
 * The page's tree as a person sees it: across shadow roots, which selectors and events stop at. A content script may look
 * into closed ones too (`chrome.dom.openOrClosedShadowRoot`, in Firefox a method of the element).
 */

import { isElement, isHtml, isShadowRoot } from './kinds-of-node';

/** Shadow trees inside shadow trees that are followed: Reddit's markdown field lies two deep. */
const depthCap = 8;

type Opens = (element: Element) => ShadowRoot | null;

function browsersDoor(): Opens | null {
  const { chrome } = globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: Opens } } };
  return chrome?.dom?.openOrClosedShadowRoot ?? null;
}

/** The elements that show what is ours. Their shadow roots are closed, so that events name these instead of what is inside. */
const ours: ReadonlySet<string> = new Set(['demarc-card', 'demarc-notice', 'demarc-underlines']);

/** Whether this is our card or our notice, which lie among the page's own elements inside a modal dialog. */
export function isOurs(target: EventTarget | null): boolean {
  return isElement(target) && ours.has(target.localName);
}

/** Takes away what is ours and still stands on the page. */
export function removeOurs(): void {
  for (const one of document.querySelectorAll([...ours].join(','))) one.remove();
}

/** The shadow root of an element of the page, open or closed; null where it has none. */
export function shadowOf(element: Element): ShadowRoot | null {
  if (isOurs(element)) return null;
  if (element.shadowRoot) return element.shadowRoot;
  const inFirefox = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (inFirefox !== undefined) return inFirefox;
  try {
    // Chromium throws for an element that can have none, such as one of SVG, and for any once the extension was updated under this script.
    return isHtml(element) ? (browsersDoor()?.(element) ?? null) : null;
  } catch {
    return null;
  }
}

/** The element around this one; around the outermost of a shadow tree, its host. */
export function parentOf(element: Element): Element | null {
  return element.parentElement ?? hostOf(element);
}

/** The nearest element that fits, from this one outwards, out of shadow trees too. */
export function closest(element: Element, selector: string): Element | null {
  for (let here: Element | null = element; here; here = hostOf(here)) {
    const found = here.closest(selector);
    if (found) return found;
  }
  return null;
}

/** All that fit inside `scope`, in the order of the page, looking into the shadow trees of elements that fit `shadow`. */
export function allIn(scope: ParentNode, selector: string, shadow: string): Element[] {
  if (shadow === '') return [...scope.querySelectorAll(selector)];
  const found: Element[] = [];
  const into = (element: Element, depth: number): void => {
    const root = depth < depthCap && element.matches(shadow) ? shadowOf(element) : null;
    if (root) visit(root, depth + 1);
  };
  const visit = (here: ParentNode, depth: number): void => {
    for (const element of here.querySelectorAll(`${selector},${shadow}`)) {
      if (element.matches(selector)) found.push(element);
      into(element, depth);
    }
  };
  if (isElement(scope)) into(scope, 0);
  visit(scope, 0);
  return found;
}

/** An element and what is around it, from the inside out, below the body: at the most so many of them. */
export function* outwards(from: Element | null, most: number): Generator<Element> {
  let here = from;
  for (let step = 0; here && here !== document.body && step < most; step++) {
    yield here;
    here = parentOf(here);
  }
}

/** Elements that are looked at for shadow trees near another: what is farther off is in no toolbar of the same compose box. */
const nearCap = 500;

/** The elements with shadow trees near this one, also inside of each other. What is around it is looked through from the inside out. */
export function hostsNear(element: Element): Element[] {
  const hosts: Element[] = [];
  let looked = 0;
  const visit = (scope: Node, except: Element | null): void => {
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_ELEMENT, (node) =>
      node === except ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    while (looked < nearCap && walker.nextNode()) {
      looked++;
      const { currentNode } = walker;
      const root = isElement(currentNode) ? shadowOf(currentNode) : null;
      if (!root || !isElement(currentNode)) continue;
      hosts.push(currentNode);
      visit(root, null);
    }
  };
  let inner = element;
  for (const here of outwards(parentOf(element), Number.POSITIVE_INFINITY)) {
    if (looked >= nearCap) break;
    visit(here, inner);
    inner = here;
  }
  return hosts;
}

/** An event has its path only while it is on its way. */
const pathsOfPast = new WeakMap<Event, readonly EventTarget[]>();

/** Keeps the path of an event that is over, for `pathOf`. */
export function keepPath(event: Event, path: readonly EventTarget[]): void {
  pathsOfPast.set(event, path);
}

/**
 * The path of an event from the innermost element outwards. The browser's own ends at the host of a closed shadow root; what
 * was met inside is where the pointer is or, for keys, what has the focus.
 */
export function pathOf(event: Event): EventTarget[] {
  const past = pathsOfPast.get(event);
  const path = past ? [...past] : event.composedPath();
  for (let depth = 0; depth < depthCap; depth++) {
    const [first] = path;
    const root = isElement(first) && !first.shadowRoot ? shadowOf(first) : null;
    const inner = root && metIn(root, event);
    if (!root || !inner) break;
    path.unshift(...pathTo(inner, root));
  }
  return path;
}

/** The innermost element that an event is about; null where that is the document or the window. */
export function targetOf(event: Event): Element | null {
  const [first] = pathOf(event);
  return isElement(first) ? first : null;
}

/** The innermost element that has the focus; null where nothing has it. */
export function focusedElement(): Element | null {
  let focused = document.activeElement;
  for (let depth = 0; focused && depth < depthCap; depth++) {
    const inner: Element | null = shadowOf(focused)?.activeElement ?? null;
    if (!inner) break;
    focused = inner;
  }
  return focused === document.body ? null : focused;
}

/**
 * Where something has to lie to be seen and pressed beside this element: in the modal dialog around it, because all that is
 * outside of that is inert, be the dialog itself in a shadow tree; else in whichever modal dialog is uppermost, or beside the
 * page's own tree.
 */
export function homeBeside(element: Element): Element {
  const around = closest(element, 'dialog:modal');
  return around ?? [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.documentElement;
}

function metIn(root: ShadowRoot, event: Event): Element | null {
  const { clientX, clientY } = event as Partial<MouseEvent>;
  const pointed =
    clientX !== undefined && clientY !== undefined && (clientX !== 0 || clientY !== 0)
      ? root.elementFromPoint(clientX, clientY)
      : null;
  const met = pointed ?? root.activeElement;
  return met && met.getRootNode() === root ? met : null;
}

function pathTo(inner: Element, root: ShadowRoot): EventTarget[] {
  const path: EventTarget[] = [];
  for (let here: Element | null = inner; here; here = here.parentElement) path.push(here);
  return [...path, root];
}

/** The element whose shadow tree this one is in; null in the page's own tree. */
export function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return isShadowRoot(root) ? root.host : null;
}
