/** What an element is made with: attributes, and listeners under their event's name with `on` before it. */
export type Properties = Readonly<Record<string, string | boolean | undefined | ((event: never) => unknown)>>;

/** An element with its attributes, listeners and children; an attribute that is false or undefined is left out. */
export function make(tag: string, properties: Properties = {}, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
    else setAttribute(element, name, value);
  }
  element.append(...children);
  return element;
}

/** Sets an attribute; false and undefined take it away. */
export function setAttribute(element: Element, name: string, value: string | boolean | undefined): void {
  if (value === undefined || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : value);
}

/** A picture as icon buttons carry it. */
export function icon(label?: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('width', '16');
  svg.setAttribute('height', '16');
  if (label) svg.setAttribute('aria-label', label);
  svg.append(document.createElementNS('http://www.w3.org/2000/svg', 'path'));
  return svg;
}

/** A button that shows only a picture. */
export function iconButton(label: string, properties: Properties = {}): HTMLElement {
  return make('button', { type: 'button', 'aria-label': label, ...properties }, icon());
}

/** A class name that says nothing and is another in each build of the site, as its bundler makes them. */
export function hashed(name: string): string {
  let sum = 7;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 2_176_782_336;
  return `x${sum.toString(36)}`;
}
