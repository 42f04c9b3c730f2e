/**
 * What a node is, told without the classes of this window: an element that another window of the page made (a script that fills
 * a frame or a window which it opened) is in Firefox an instance of that window's classes, and of none of ours.
 */

const html = 'http://www.w3.org/1999/xhtml';
/** `Node.ELEMENT_NODE` and `Node.DOCUMENT_FRAGMENT_NODE`, which are nowhere where a saved page is looked at without a browser. */
const element = 1;
const fragment = 11;

/** Any element. */
export function isElement(target: EventTarget | null | undefined): target is Element {
  return (target as Node | null | undefined)?.nodeType === element;
}

/** An element of HTML. */
export function isHtml(target: EventTarget | null | undefined): target is HTMLElement {
  return isElement(target) && target.namespaceURI === html;
}

/** An element of HTML with this tag. */
export function isTag<T extends keyof HTMLElementTagNameMap>(
  target: EventTarget | null | undefined,
  tag: T,
): target is HTMLElementTagNameMap[T] {
  return isHtml(target) && target.localName === tag;
}

/** The root of a shadow tree. */
export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === fragment && 'host' in node;
}
