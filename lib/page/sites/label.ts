import { isTag } from './kinds-of-node';
import { hostOf } from './tree';

/** What a button is called, as far as its element says: the first of all the ways to name one that says anything; else nothing. */
export function labelOf(button: Element): string {
  for (const name of names) {
    const said = name(button)?.trim();
    if (said) return said;
  }
  return '';
}

type Name = (button: Element) => string | null | undefined;

const attribute =
  (name: string): Name =>
  (button) =>
    button.getAttribute(name);

/** A value is what only an input shows; a button sends it. */
const ofInput: Name = (button) => {
  if (!isTag(button, 'input')) return null;
  if (button.type === 'image') return button.alt;
  return button.value || (button.type === 'submit' ? 'Submit' : null);
};

const names: readonly Name[] = [
  attribute('aria-label'),
  labelledBy,
  ofInput,
  ({ textContent }) => textContent,
  slotted,
  attribute('title'),
  (button) => button.querySelector('img[alt]')?.getAttribute('alt'),
];

function labelledBy(button: Element): string | null {
  const ids = button.getAttribute('aria-labelledby')?.trim();
  if (!ids) return null;
  const tree = button.getRootNode() as Partial<DocumentOrShadowRoot & NonElementParentNode>;
  return ids
    .split(/\s+/)
    .map((id) => tree.getElementById?.(id)?.textContent ?? '')
    .join(' ');
}

/** A button inside of an element of the page's own making often shows the words that stand in that. */
function slotted(button: Element): string | null | undefined {
  return button.querySelector('slot') ? hostOf(button)?.textContent : null;
}
