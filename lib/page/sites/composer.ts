import type { Adapter } from './adapter';
import { besideIn, composerBeside, halfAround, halfPostedBy } from './beside';
import { isHtml, isTag } from './kinds-of-node';
import {
  type Composer,
  canPost,
  couldPost,
  type Holds,
  hasEditable,
  isHere,
  isShown,
  partsIn,
  picked,
  rootOf,
} from './root';
import { allIn, closest, hostOf, shadowOf } from './tree';

export type { Composer } from './root';

/** A thread longer than this is read up to here; X allows 25 parts. */
const partCap = 50;

/** The composer that an editable or something inside it belongs to; null where the element is in none that is complete. */
export function composerAt(element: Element, adapters: readonly Adapter[]): Composer | null {
  return composerThere(element, adapters, false);
}

/** `again`: shadow trees that came since the last time are to be found, too. */
function composerThere(element: Element, adapters: readonly Adapter[], again: boolean): Composer | null {
  const here = adapters.filter(isHere);
  const known = firstOf(here, (adapter) => !adapter.byShape && composerOf(element, adapter, again));
  // Before its shape alone: what goes out with the press of a composer that is known is a part of that.
  return (
    known ??
    firstOf(here, (adapter) => composerBeside(element, adapter)) ??
    firstOf(here, (adapter) => adapter.byShape && composerOf(element, adapter, again))
  );
}

function composerOf(element: Element, adapter: Adapter, again: boolean): Composer | null {
  adapter.meets?.(element);
  const editable = closest(element, adapter.editables);
  const root = editable && rootAmidTrees(editable, adapter, canPost, again);
  return root ? { adapter, root } : null;
}

/** The root around this part, where the other part may be alone in a shadow tree in which nobody was yet. */
function rootAmidTrees(part: Element, adapter: Adapter, hasOther: Holds, again: boolean): Element | null {
  adapter.looksAround?.(part, again);
  return rootOf(part, adapter, hasOther);
}

function firstOf(
  adapters: readonly Adapter[],
  find: (adapter: Adapter) => Composer | null | false,
): Composer | null {
  for (const adapter of adapters) {
    const found = find(adapter);
    if (found) return found;
  }
  return null;
}

/** The adapter that knows this editable, be its composer complete or not; null where none does. */
export function adapterFor(element: Element, adapters: readonly Adapter[]): Adapter | null {
  return (
    adapters.find((one) => !one.byShape && isHere(one) && closest(element, one.editables) !== null) ?? null
  );
}

/** A composer, and what posts it. */
interface Posted extends Composer {
  readonly control: HTMLElement;
}

/** The composer that a press on this event's path would post; null where the path has no post control. */
export function composerPosted(path: readonly EventTarget[], adapters: readonly Adapter[]): Posted | null {
  const here = adapters.filter(isHere);
  // A button of a site may have another inside of it that looks like any page's.
  const [known, others] = [here.filter(({ byShape }) => !byShape), here.filter(({ byShape }) => byShape)];
  return postedBy(path, known) ?? postedBy(path, others) ?? halfPosted(path, known);
}

function halfPosted(path: readonly EventTarget[], adapters: readonly Adapter[]): Posted | null {
  for (const control of path) {
    if (!isHtml(control)) continue;
    const composer = firstOf(adapters, (adapter) => halfPostedBy(control, adapter));
    if (composer) return { ...composer, control };
  }
  return null;
}

function postedBy(path: readonly EventTarget[], adapters: readonly Adapter[]): Posted | null {
  for (const target of path) {
    if (!isHtml(target)) continue;
    for (const adapter of adapters) {
      if (adapter.postControls === '' || !target.matches(adapter.postControls)) continue;
      const { postControls } = adapter.shape;
      if (!postControls.some((rung) => target.matches(rung.selector) && couldPost(target, rung))) continue;
      // It may be all that is in a shadow tree, and pressed before anything else is done there.
      adapter.meets?.(target);
      const root = rootAmidTrees(target, adapter, hasEditable, true);
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
  return (
    composerThere(element, adapters, true) ?? firstOf(adapters, (adapter) => halfAround(element, adapter))
  );
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

function isPostControl(element: Element, root: Element, adapter: Adapter): boolean {
  return adapter.shape.postControls.some(
    (rung) => element.matches(rung.selector) && picked(root, rung, adapter).includes(element),
  );
}

/**
 * The composer's fields that will be published, in the order of the page: one for each part of a thread, all of a profile, and
 * a content warning that has something in it. What lies inside the root but has a nearer post control of its own is another composer.
 * Where a rung finds no longer what it should, what is found by its shape instead is one of them.
 */
export function editablesIn(composer: Composer): HTMLElement[] {
  const found = besideIn(composer);
  const own = ownEditablesIn(composer);
  return found ? [...own, ...found.fields].sort(byPlace) : own;
}

/** In the order of the page, where each may lie in a shadow tree of its own. */
function byPlace(one: Element, other: Element): number {
  const place = onPage(one).compareDocumentPosition(onPage(other));
  if (place & Node.DOCUMENT_POSITION_FOLLOWING) return -1;
  return place & Node.DOCUMENT_POSITION_PRECEDING ? 1 : 0;
}

function onPage(element: Element): Element {
  const host = hostOf(element);
  return host ? onPage(host) : element;
}

function ownEditablesIn({ adapter, root }: Composer): HTMLElement[] {
  const all: HTMLElement[] = [];
  for (const element of partsIn(root, adapter.editables, adapter.shadow)) {
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
