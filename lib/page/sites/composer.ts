import type { PostControlRung } from '../../sites/schema';
import { type Adapter, patternOf, saysPost } from './adapter';
import { isHtml, isTag } from './kinds-of-node';
import { allIn, closest, hostOf, parentOf, shadowOf } from './tree';

/** A compose box on the page: which adapter holds for it, and its outermost element. */
export interface Composer {
  readonly adapter: Adapter;
  readonly root: Element;
}

/** How many ancestors are looked at for one that holds both an editable and a post control: deep trees have about 20 between. */
const climbCap = 40;
/** A thread longer than this is read up to here; X allows 25 parts. */
const partCap = 50;

/** The composer that an editable or something inside it belongs to; null where the element is in none that is complete. */
export function composerAt(element: Element, adapters: readonly Adapter[]): Composer | null {
  for (const adapter of adapters.filter(isHere)) {
    adapter.meets?.(element);
    const editable = closest(element, adapter.editables);
    const root = editable && rootOf(editable, adapter, canPost);
    if (root) return { adapter, root };
  }
  return null;
}

/** The adapter that knows this editable, be its composer complete or not; null where none does. */
export function adapterFor(element: Element, adapters: readonly Adapter[]): Adapter | null {
  return (
    adapters.find((one) => !one.byShape && isHere(one) && closest(element, one.editables) !== null) ?? null
  );
}

/** The composer that a press on this event's path would post; null where the path has no post control. */
export function composerPosted(
  path: readonly EventTarget[],
  adapters: readonly Adapter[],
): (Composer & { readonly control: HTMLElement }) | null {
  const here = adapters.filter(isHere);
  for (const target of path) {
    if (!isHtml(target)) continue;
    for (const adapter of here) {
      if (adapter.postControls === '' || !target.matches(adapter.postControls)) continue;
      const { postControls } = adapter.shape;
      if (!postControls.some((rung) => target.matches(rung.selector) && couldPost(target, rung))) continue;
      // It may be all that is in a shadow tree, and pressed before anything else is done there.
      adapter.meets?.(target);
      const root = rootOf(target, adapter, hasEditable);
      if (root && isPostControl(target, root, adapter)) return { adapter, root, control: target };
    }
  }
  return null;
}

/** The composer that any element in it belongs to, be it no editable and no post control: a title, or its form. */
export function composerAround(element: Element, adapters: readonly Adapter[]): Composer | null {
  const isForm = element.localName === 'form';
  for (const adapter of adapters.filter(isHere)) {
    for (const { selector } of adapter.shape.roots) {
      const root = closest(element, selector);
      if (root && hasEditable(root, adapter) && canPost(root, adapter)) return { adapter, root };
    }
    const [inside] = isForm ? allIn(element, adapter.editables, adapter.shadow) : [];
    const composer = inside && composerAt(inside, [adapter]);
    if (composer) return composer;
  }
  return composerAt(element, adapters);
}

/**
 * Whether what this form sends can be the draft: it lies around the composer, or has a field or a post control of it. A site may
 * call much of its page one composer, polls and searches included.
 */
export function sendsDraft(form: Element, { adapter, root }: Composer): boolean {
  const ofDraft = [adapter.editables, adapter.postControls].filter((selector) => selector !== '').join(',');
  return form.contains(root) || allIn(root, ofDraft, adapter.shadow).some((one) => isOfForm(one, form));
}

function isOfForm(element: Element, form: Element): boolean {
  if ((element as Partial<HTMLButtonElement>).form === form) return true;
  for (let here: Element | null = element; here; here = hostOf(here)) if (form.contains(here)) return true;
  return false;
}

/** Whether the adapter is for pages of this address. */
function isHere({ shape: { path } }: Adapter): boolean {
  return path === undefined || patternOf(path).test(location.pathname);
}

type Holds = (root: Element, adapter: Adapter) => boolean;

const hasEditable: Holds = (root, { editables, shadow }) => allIn(root, editables, shadow).length > 0;

/** Whether something in it posts; where keys do, a root says enough: the button often comes only with the text. */
const canPost: Holds = (root, adapter) =>
  adapter.postControls === '' ||
  (adapter.shape.chords.includes('Enter') &&
    adapter.shape.roots.some(({ selector }) => root.matches(selector))) ||
  adapter.shape.postControls.some((rung) =>
    allIn(root, rung.selector, adapter.shadow).some((element) => couldPost(element, rung)),
  );

function isPostControl(element: Element, root: Element, adapter: Adapter): boolean {
  return adapter.shape.postControls.some(
    (rung) => element.matches(rung.selector) && picked(root, rung, adapter).includes(element),
  );
}

/** What the rung takes for post controls inside the root. */
function picked(root: Element, rung: PostControlRung, { shadow, editables }: Adapter): Element[] {
  const all = allIn(root, rung.selector, shadow).filter((element) => couldPost(element, rung));
  if (!rung.pick) return all;
  return all.filter((element) => isShown(element) && !closest(element, editables)).slice(-1);
}

function couldPost(element: Element, rung: PostControlRung): boolean {
  if (!saysPost(element, rung)) return false;
  if (!rung.pick) return true;
  return (
    (element.textContent ?? '').trim() !== '' &&
    !element.hasAttribute('aria-haspopup') &&
    !element.querySelector('svg, img')
  );
}

function rootOf(inside: Element, adapter: Adapter, hasOther: Holds): Element | null {
  for (const { selector } of adapter.shape.roots) {
    const root = closest(inside, selector);
    if (root && hasOther(root, adapter)) return root;
  }
  if (adapter.postControls === '') return null;
  let root = parentOf(inside);
  for (let step = 0; root && root !== document.body && step < climbCap; step++) {
    if (hasOther(root, adapter)) return root;
    root = parentOf(root);
  }
  return null;
}

/**
 * The composer's fields that will be published, in the order of the page: one for each part of a thread, all of a profile, and
 * a content warning that has something in it. What lies inside the root but has a nearer post control of its own is another composer.
 */
export function editablesIn({ adapter, root }: Composer): HTMLElement[] {
  const all: HTMLElement[] = [];
  for (const element of allIn(root, adapter.editables, adapter.shadow)) {
    if (!isHtml(element)) continue;
    if (adapter.shape.kind === 'bio' || !isTag(element, 'input') || element.value !== '') all.push(element);
    if (all.length === partCap) break;
  }
  if (all.length < 2) return all;
  const own = all.filter((element) => rootOf(element, adapter, canPost) === root);
  const shown = own.filter(isShown);
  return shown.length > 0 ? shown : own;
}

/** The composer's own post controls that are shown. */
export function postControlsIn({ adapter, root }: Composer): HTMLElement[] {
  const all = new Set(adapter.shape.postControls.flatMap((rung) => picked(root, rung, adapter)));
  return [...all].filter(
    (element): element is HTMLElement =>
      isHtml(element) && rootOf(element, adapter, hasEditable) === root && isShown(element),
  );
}

/** What takes the press: an element of the site's own making often has the real button in its shadow tree (Reddit). */
export function pressableIn(control: HTMLElement): HTMLElement {
  if (!control.localName.includes('-')) return control;
  const inner = shadowOf(control)?.querySelector<HTMLElement>(
    'button, [role="button"], input[type="submit"]',
  );
  return inner ?? control;
}

function isShown(element: Element): boolean {
  return element.checkVisibility();
}
