import { type Adapter, adaptersOf, patternOf } from './adapter';
import { byShape } from './by-shape';
import { isHtml } from './kinds-of-node';
import { type Composer, canPost, climbCap, couldPost, isHere, isShown, picked, rootOf } from './root';
import { allIn, closest, outwards, parentOf } from './tree';

/** What of a draft the rungs of its site find no longer. */
export type Missing = 'text' | 'title';

/** What stands in a composer where one of its site's rungs does not hold any more. */
export interface Beside {
  readonly missing: Missing;
  /** What is found by its shape in the place of that, in the order of the page; never empty. */
  readonly fields: readonly HTMLElement[];
}

/** Any text field by its shape. It learns the shadow trees that authors were met in: a site that changed may call them anything. */
const [shape] = adaptersOf([byShape], true);

/** What one press posts lies together in one of these, be it not all in the composer's innermost element. */
const together = 'form, dialog, [role="dialog"]';
/** What lies in one of these, or looks like it, is nothing that is written to be posted with what is around it. */
const apart = `${together}, search, [role="search"], [aria-hidden="true"]`;
const listed = '[role="searchbox"], textarea[role="combobox"], [enterkeyhint="search"], [inputmode="search"]';
const searches = '^(?:search|find|such|recherch|buscar?|busqu|pesquis|cerca|zoek|szukaj|検索)';
/** A message's button says what none of a post does. */
const sends = '^(?:send|senden|envoyer|enviar|invia|verzenden|wyślij|送信)$';
const submits = 'button[type="submit"], input[type="submit"], input[type="image"]';

/**
 * What of this draft its site's rungs find no longer, though they find the rest of it, and what is found by its shape instead:
 * it goes out with the same press. Null where every rung that has to hold does, and where nothing stands there that could be it.
 */
export function besideIn(composer: Composer): Beside | null {
  const missing = missingIn(composer);
  if (!missing || !shape) return null;
  const { adapter, root } = composer;
  const shadow = [adapter.shadow, shape.shadow].filter((hosts) => hosts !== '').join(',');
  const spine = ancestorsOf(ownIn(composer));
  const scope = closest(root, together) ?? root;
  const fields = allIn(scope, shape.editables, shadow).filter(
    (field): field is HTMLElement =>
      isHtml(field) && isOpen(field) && !isOthers(field, adapter) && goesAlong(field, spine, scope),
  );
  const outermost = fields.filter(
    (field) => !fields.some((other) => other !== field && other.contains(field)),
  );
  return outermost.length > 0 ? { missing, fields: outermost } : null;
}

/** The composer of which this element is in a part that no rung finds any more; null where it is in none such. */
export function composerBeside(element: Element, adapter: Adapter): Composer | null {
  if (!shape || adapter.byShape || !isHere(adapter) || groupsOf(adapter).size < 2) return null;
  shape.meets?.(element);
  const field = closest(element, shape.editables);
  for (const here of outwards(field, climbCap)) {
    const [own] = allIn(here, adapter.editables, adapter.shadow);
    const root = own && rootOf(own, adapter, canPost);
    if (root) return isPartOf(field, { adapter, root }) ? { adapter, root } : null;
  }
  return null;
}

/** Steps up from a button that is known to a text that is not: what is farther off is hardly its own. */
const nearSteps = 12;

/** The composer that this button posts, of which its site's rungs find no text any more; null where none stands near that could be it. */
export function halfPostedBy(button: Element, adapter: Adapter): Composer | null {
  const { postControls } = adapter.shape;
  // What is told from other buttons by its place alone is not known for sure.
  const isSure = postControls.some(
    (rung) => !rung.pick && button.matches(rung.selector) && couldPost(button, rung),
  );
  if (adapter.byShape || !isSure) return null;
  for (const root of outwards(parentOf(button), nearSteps)) {
    const composer: Composer = { adapter, root, isHalf: true };
    if (besideIn(composer)) return composer;
  }
  return null;
}

/** The same, for somebody who writes in it. */
export function halfAround(element: Element, adapter: Adapter): Composer | null {
  const field = shape && !adapter.byShape && isHere(adapter) && closest(element, shape.editables);
  if (!field || adapter.postControls === '') return null;
  for (const here of outwards(parentOf(field), nearSteps)) {
    for (const button of allIn(here, adapter.postControls, adapter.shadow)) {
      const composer = halfPostedBy(button, adapter);
      if (composer) return isPartOf(field, composer) ? composer : null;
    }
  }
  return null;
}

function isPartOf(field: Element | null, composer: Composer): boolean {
  return besideIn(composer)?.fields.some((one) => one === field) ?? false;
}

/** Which of what has to be there is not. */
function missingIn({ adapter, root, isHalf }: Composer): Missing | null {
  if (adapter.byShape) return null;
  const groups = groupsOf(adapter);
  if (groups.size < 2 && !isHalf) return null;
  const isMissing = (group: Missing): boolean => {
    const selector = groups.get(group);
    return selector !== undefined && allIn(root, selector, adapter.shadow).length === 0;
  };
  return (['text', 'title'] as const).find(isMissing) ?? null;
}

type Group = Missing | 'more';

const known = new WeakMap<Adapter, ReadonlyMap<Group, string>>();

/** Which selectors find what of the draft. */
function groupsOf(adapter: Adapter): ReadonlyMap<Group, string> {
  const before = known.get(adapter);
  if (before) return before;
  const groups = new Map<Group, string>();
  for (const { beside = 'text', selector } of adapter.shape.editables) {
    const others = groups.get(beside);
    groups.set(beside, others === undefined ? selector : `${others},${selector}`);
  }
  known.set(adapter, groups);
  return groups;
}

/** What the site's rungs find of the composer. */
function ownIn({ adapter, root }: Composer): Element[] {
  const controls = adapter.shape.postControls.flatMap((rung) => picked(root, rung, adapter));
  return [...allIn(root, adapter.editables, adapter.shadow), ...controls];
}

function ancestorsOf(elements: readonly Element[]): Set<Element> {
  const all = new Set<Element>();
  for (const element of elements) {
    for (let here: Element | null = element; here && !all.has(here); here = parentOf(here)) all.add(here);
  }
  return all;
}

/** Whether its author can write in it and sees what is written, and it looks for nothing. */
function isOpen(field: HTMLElement): boolean {
  const says = field.getAttribute('aria-label') ?? field.getAttribute('placeholder') ?? '';
  return isShown(field) && !field.matches(listed) && !patternOf(searches).test(says.trim());
}

/** Whether a rung of the site finds it: another part of this composer, or one of another generation that is whole. */
function isOthers(field: Element, adapter: Adapter): boolean {
  if (closest(field, adapter.editables)) return true;
  return adaptersOf([adapter.site]).some(
    (other) =>
      other.shape !== adapter.shape &&
      isHere(other) &&
      closest(field, other.editables) !== null &&
      rootOf(field, other, canPost) !== null,
  );
}

/** Whether nothing comes between the field and the rest of the draft that is a composer, a form or a search of its own. */
function goesAlong(field: Element, spine: ReadonlySet<Element>, scope: Element): boolean {
  for (let here: Element | null = field; here && here !== scope && !spine.has(here); here = parentOf(here)) {
    if (here.matches(apart) || postsByItself(here)) return false;
  }
  return true;
}

function postsByItself(around: Element): boolean {
  if (!shape) return false;
  const { shadow } = shape;
  if (allIn(around, submits, shadow).length > 0) return true;
  const labels = [shape.shape.postControls[0]?.label, sends];
  return allIn(around, shape.postControls, shadow).some((button) =>
    labels.some((label) => couldPost(button, { selector: '', seen: 'by its label', label })),
  );
}
