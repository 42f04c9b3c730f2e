import { hostHere } from '../host';
import { enterHosts } from '../sites/carried';
import { isElement, isShadowRoot } from '../sites/kinds-of-node';
import type { Past } from './frame-port';
import { isComposed, isUse } from './hearing';

/** What is written in. What looks for something is nothing that is posted. */
const fields =
  'textarea:not([role="combobox"]), input:not([type], [role="combobox"], [role="searchbox"]), input[type="text"]:not([role="combobox"], [role="searchbox"]), [contenteditable]';
/** What the browser presses by itself, or sends the form of. */
const pressed = 'a[href], button, input, select, summary';
const commits: readonly string[] = ['click', 'submit', 'keydown'];

/**
 * Keeps from the page what might post a draft, before there is a gate to tell: whatever is pressed or sent where something is
 * written. That is the first thing done on a page with a draft that was there when it opened, in the 12 ms until the gate is;
 * what turns out to be nothing of the kind is given back then.
 * @returns whether it was kept
 */
export function isKeptUnseen(event: Event, path: readonly EventTarget[]): boolean {
  const isCommit = commits.includes(event.type);
  if (isUse(event) || !mayPress(event, path)) return false;
  if (!isWritten(path) && !(isCommit && hasOtherTrees())) return false;
  event.stopImmediatePropagation();
  if (isCommit) event.preventDefault();
  return true;
}

/** Tells whether there still stands in the fields around this path what stands there now. */
export function unchangedAround(path: readonly EventTarget[]): () => boolean {
  const before = String(textsIn(path));
  return () => String(textsIn(path)) === before;
}

/** Does again what was kept from the page and was not to be. */
export function giveBack({ event, path }: Past): void {
  const [target] = path;
  if (!isElement(target) || !target.isConnected) return;
  const { type } = event;
  if (type === 'submit') (target as HTMLFormElement).requestSubmit((event as SubmitEvent).submitter);
  else target.dispatchEvent(new (event.constructor as typeof Event)(type, event));
}

/** A pointer in a field goes there to write. */
function mayPress(event: Event, [target]: readonly EventTarget[]): boolean {
  const isInField = isElement(target) && target.closest(fields) !== null;
  if (event.type === 'keydown') return keyMayPress(event as KeyboardEvent, target, isInField);
  return !isInField || event.type === 'submit';
}

/**
 * Enter and the space bar on whatever the page itself takes them for a press of, and Enter in a field with Ctrl or where the page's
 * site posts with Enter alone. On what the browser presses by itself a key of ours would press nothing: there the click or the
 * submit that follows is kept. What is seen of a closed shadow tree is the element around it, in which somebody may be writing.
 */
function keyMayPress(event: KeyboardEvent, target: EventTarget | undefined, isInField: boolean): boolean {
  const { key, ctrlKey, metaKey, shiftKey } = event;
  if ((key !== 'Enter' && key !== ' ') || isComposed(event)) return false;
  const mayWrite = isInField || (isElement(target) && target.localName.includes('-'));
  if (!mayWrite) return !(isElement(target) && target.matches(key === ' ' ? `${pressed}, body` : pressed));
  return (
    key === 'Enter' && (ctrlKey || metaKey || (!shiftKey && JSON.parse(enterHosts).includes(hostHere())))
  );
}

function isWritten(path: readonly EventTarget[]): boolean {
  return textsIn(path).some((text) => text.trim() !== '');
}

/** What stands in the fields of the document and of the trees on this path. */
function textsIn(path: readonly EventTarget[]): string[] {
  return [document, ...path.filter((one): one is ShadowRoot => isShadowRoot(one as Node))].flatMap((tree) =>
    [...tree.querySelectorAll<HTMLElement>(fields)].map(
      (field) => (field as Partial<HTMLInputElement>).value ?? field.textContent,
    ),
  );
}

/** Whether something may be written in a shadow tree, which is not looked into here. */
function hasOtherTrees(): boolean {
  return [...document.querySelectorAll('*')].some((one) => one.shadowRoot || one.localName.includes('-'));
}
