/** Everything that tells of a post, or of an author who begins to write one. */
const heard = [
  'keydown',
  'click',
  'submit',
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'focusin',
  'input',
] as const;
/** Scrolling waits for none of these. */
const touches = ['touchstart', 'touchend'] as const;
const passive = { capture: true, passive: true } as const;

/** What tells that a composer is used, until there is a guard, which listens by itself. */
export const uses = ['focusin', 'input'] as const;

export const isUse = ({ type }: Event): boolean => uses.some((use) => use === type);

/** 229: a key that an input method keeps to itself, where isComposing is already or still false. */
export function isComposed({ isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === 229;
}

export type Heard = (typeof heard)[number] | (typeof touches)[number];

/**
 * Has the listener hear all this before the page does: it captures on the window, and is set before any of the page's own
 * scripts ran. One function without a signal and without an object of options: every page that is only read pays for this.
 */
export function hear(listener: (event: Event) => void): void {
  for (const type of heard) window.addEventListener(type, listener, true);
  for (const type of touches) window.addEventListener(type, listener, passive);
}

/** Has the listener hear nothing of these any more, or nothing at all. */
export function unhear(
  listener: (event: Event) => void,
  types: readonly Heard[] = [...heard, ...touches],
): void {
  for (const type of types) window.removeEventListener(type, listener, true);
}
