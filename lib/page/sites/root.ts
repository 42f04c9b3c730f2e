import type { PostControlRung } from '../../../rules/site-schema';
import { type Adapter, patternOf, saysPost } from './adapter';
import { isTag } from './kinds-of-node';
import { allIn, closest, outwards, parentOf } from './tree';

/** A compose box on the page: which adapter holds for it, and its outermost element. */
export interface Composer {
  readonly adapter: Adapter;
  readonly root: Element;
  /** Its site's rungs find what posts in it and nothing that is written. */
  readonly isHalf?: true;
}

/** How many ancestors are looked at for one that holds both an editable and a post control: deep trees have about 20 between. */
export const climbCap = 40;

/** Whether the adapter is for pages of this address. */
export function isHere({ shape: { path } }: Adapter): boolean {
  return path === undefined || patternOf(path).test(location.pathname);
}

/** Whether an element holds what makes it a composer of the adapter, beside what is known to be in it. */
export type Holds = (root: Element, adapter: Adapter) => boolean;

/** Something can be written in it. */
export const hasEditable: Holds = (root, { editables, shadow }) =>
  partsIn(root, editables, shadow).length > 0;

/** Whether something in it posts; where keys do, a root says enough: the button often comes only with the text. */
export const canPost: Holds = (root, adapter) =>
  adapter.postControls === '' ||
  (adapter.shape.chords.includes('Enter') &&
    adapter.shape.roots.some(({ selector }) => root.matches(selector))) ||
  adapter.shape.postControls.some((rung) =>
    partsIn(root, rung.selector, adapter.shadow).some((element) => couldPost(element, rung)),
  );

/** All that fit inside of this element, and what belongs to it from outside, where it is a form. */
export function partsIn(root: Element, selector: string, shadow: string): Element[] {
  const inside = allIn(root, selector, shadow);
  if (!isTag(root, 'form') || root.id === '') return inside;
  const tree = root.getRootNode() as ParentNode & Node;
  const outside = tree.querySelectorAll(`:is(${selector})[form="${CSS.escape(root.id)}"]`);
  return [...inside, ...[...outside].filter((one) => !root.contains(one))];
}

/** The form that this belongs to by its name, wherever it stands; null where that is none. */
function namedForm(part: Element): Element | null {
  const id = part.getAttribute('form');
  const form = id ? (part.getRootNode() as Partial<NonElementParentNode>).getElementById?.(id) : null;
  return isTag(form, 'form') ? form : null;
}

/** Whether it is a post control as far as the element itself tells. */
export function couldPost(element: Element, rung: PostControlRung): boolean {
  if (!saysPost(element, rung)) return false;
  if (!rung.pick) return true;
  return (
    (element.textContent ?? '').trim() !== '' &&
    !element.hasAttribute('aria-haspopup') &&
    !element.querySelector('svg, img')
  );
}

/** What the rung takes for post controls inside the root. */
export function picked(root: Element, rung: PostControlRung, { shadow, editables }: Adapter): Element[] {
  const all = partsIn(root, rung.selector, shadow).filter((element) => couldPost(element, rung));
  if (!rung.pick) return all;
  return all.filter((element) => isShown(element) && !closest(element, editables)).slice(-1);
}

/** The outermost element of the composer around this part of one; null where the other part is not there. */
export function rootOf(inside: Element, adapter: Adapter, hasOther: Holds): Element | null {
  for (const { selector } of adapter.shape.roots) {
    const root = closest(inside, selector);
    if (root && hasOther(root, adapter)) return root;
  }
  if (adapter.postControls === '') return null;
  const form = namedForm(inside);
  if (form && hasOther(form, adapter)) return form;
  for (const root of outwards(parentOf(inside), climbCap)) if (hasOther(root, adapter)) return root;
  return null;
}

/** Whether the page shows it. */
export function isShown(element: Element): boolean {
  return element.checkVisibility();
}
