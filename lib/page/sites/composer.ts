import type { Rung, Site } from './site';

/** A compose box on the page: which adapter holds for it, and its outermost element. */
export interface Composer {
  readonly site: Site;
  readonly root: Element;
}

/** How many ancestors are looked at for one that holds both an editable and a post control: deep trees have about 20 between. */
const climbCap = 40;
/** A thread longer than this is read up to here; X allows 25 parts. */
const partCap = 50;

const joined = new WeakMap<readonly Rung[], string>();

/** All rungs as one selector list: any of them. */
export function anyOf(rungs: readonly Rung[]): string {
  let selector = joined.get(rungs);
  if (selector === undefined) {
    selector = rungs.map((rung) => rung.selector).join(',');
    joined.set(rungs, selector);
  }
  return selector;
}

/** The composer that an editable or something inside it belongs to; null where the element is in none that is complete. */
export function composerAt(element: Element, sites: readonly Site[]): Composer | null {
  for (const site of sites) {
    const editable = element.closest(anyOf(site.editables));
    const root = editable && rootOf(editable, site, hasPostControl);
    if (root) return { site, root };
  }
  return null;
}

/** The composer that a press on this event's path would post; null where the path has no post control. */
export function composerPosted(
  path: readonly EventTarget[],
  sites: readonly Site[],
): (Composer & { readonly control: HTMLElement }) | null {
  for (const target of path) {
    if (!(target instanceof HTMLElement)) continue;
    for (const site of sites) {
      if (!isPostControl(target, site)) continue;
      const root = rootOf(target, site, hasEditable);
      if (root) return { site, root, control: target };
    }
  }
  return null;
}

/** The composer that any element in it belongs to, be it no editable and no post control: a title, or its form. */
export function composerAround(element: Element, sites: readonly Site[]): Composer | null {
  const isForm = element.localName === 'form';
  for (const site of sites) {
    for (const { selector } of site.roots) {
      const root = element.closest(selector);
      if (root && hasEditable(root, site)) return { site, root };
    }
    const inside = isForm ? element.querySelector(anyOf(site.editables)) : null;
    const composer = inside && composerAt(inside, [site]);
    if (composer) return composer;
  }
  return composerAt(element, sites);
}

type Holds = (root: Element, site: Site) => boolean;

const hasEditable: Holds = (root, site) => root.querySelector(anyOf(site.editables)) !== null;
const hasPostControl: Holds = (root, site) =>
  [...root.querySelectorAll(anyOf(site.postControls))].some((element) => saysPost(element, site));

function isPostControl(element: Element, site: Site): boolean {
  return element.matches(anyOf(site.postControls)) && saysPost(element, site);
}

function saysPost(element: Element, { postLabel }: Site): boolean {
  if (!postLabel) return true;
  const label =
    element.getAttribute('aria-label') ?? element.getAttribute('value') ?? element.textContent ?? '';
  return postLabel.test(label.trim());
}

function rootOf(inside: Element, site: Site, holds: Holds): Element | null {
  for (const rung of site.roots) {
    const root = inside.closest(rung.selector);
    if (root && holds(root, site)) return root;
  }
  let root = inside.parentElement;
  for (let step = 0; root && root !== document.body && step < climbCap; step++) {
    if (holds(root, site)) return root;
    root = root.parentElement;
  }
  return null;
}

/**
 * The composer's fields that will be published, in the order of the page: one for each part of a thread, and a content
 * warning that has something in it. What lies inside the root but has a nearer post control of its own is another composer.
 */
export function editablesIn({ site, root }: Composer): HTMLElement[] {
  const all: HTMLElement[] = [];
  for (const element of root.querySelectorAll(anyOf(site.editables))) {
    if (!(element instanceof HTMLElement)) continue;
    if (!(element instanceof HTMLInputElement) || element.value !== '') all.push(element);
    if (all.length === partCap) break;
  }
  if (all.length < 2) return all;
  const own = all.filter((element) => rootOf(element, site, hasPostControl) === root);
  const shown = own.filter((element) => element.checkVisibility());
  return shown.length > 0 ? shown : own;
}

/** The composer's own post controls that are shown. */
export function postControlsIn({ site, root }: Composer): HTMLElement[] {
  return [...root.querySelectorAll(anyOf(site.postControls))].filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement &&
      saysPost(element, site) &&
      rootOf(element, site, hasEditable) === root &&
      element.checkVisibility(),
  );
}
