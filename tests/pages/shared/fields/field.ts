import type { Editing, EditingOptions } from '../editing';

/** The two elements that frameworks control. */
export type FieldKind = 'textarea' | 'input';

/** Puts a field whose value a framework holds into `place`. */
export type MountField = (place: HTMLElement, kind: FieldKind, options?: EditingOptions) => Editing;

/** The handler that a field's keys go to. */
export function onKey(onEnter: EditingOptions['onEnter']): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key === 'Enter' && onEnter?.(event)) event.preventDefault();
  };
}

/** What a framework has just put into `place`. */
export function fieldIn(place: HTMLElement, selector: string): HTMLElement {
  const element = place.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  return element;
}
