/**
 * What an author may begin with on a page, and what a press may be that is nothing but itself. Every page that is only read pays for
 * each: 0.02 ms (Chromium).
 */
export const beginnings = ['keydown', 'click', 'submit', 'pointerdown', 'mousedown', 'focusin'] as const;
/** What only comes after one of these. */
const others = ['pointerup', 'mouseup', 'input'] as const;
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

export type Heard = (typeof beginnings | typeof others | typeof touches)[number];

/** Has the listener hear everything that tells of a post, or of an author who begins to write one, before the page does. */
export function hear(listener: (event: Event) => void): void {
  for (const type of [...beginnings, ...others]) window.addEventListener(type, listener, true);
  for (const type of touches) window.addEventListener(type, listener, passive);
}

/** Has the listener hear nothing of these any more, or nothing at all. */
export function unhear(
  listener: (event: Event) => void,
  types: readonly Heard[] = [...beginnings, ...others, ...touches],
): void {
  for (const type of types) window.removeEventListener(type, listener, true);
}
