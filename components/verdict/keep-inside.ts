import type { KeyboardEvent } from 'react';

/** From the last control Tab goes to the first one, and back again. */
export function keepInside(event: KeyboardEvent, card: HTMLElement): void {
  const controls = [...card.querySelectorAll<HTMLElement>('button:not(:disabled), a[href], input, textarea')];
  const root = card.getRootNode() as Document | ShadowRoot;
  const at = root.activeElement instanceof HTMLElement ? controls.indexOf(root.activeElement) : -1;
  const leaving = event.shiftKey ? at <= 0 : at === controls.length - 1;
  if (!leaving) return;
  event.preventDefault();
  controls.at(event.shiftKey ? -1 : 0)?.focus();
}
