import { useEffect, useRef } from 'react';
import { focusOn } from './row-focus';

const fields = 'input:not(:disabled), textarea:not(:disabled), select:not(:disabled)';

/** What was focused before a form took its place: by its name, and by where it stood among all buttons. */
interface Opener {
  readonly name: string;
  readonly at: number;
}

/**
 * Places the focus where the page's main place turns into a form and back: on the form's first field when it opens, and when it
 * closes on what opened it, or on what stands there now under another name, or else on the heading.
 */
export function useFormFocus(isOpen: boolean): void {
  const opener = useRef<Opener | null>(null);
  const wasOpen = useRef(isOpen);

  useEffect(() => {
    const place = mainPlace();
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLButtonElement)) return;
      const at = buttonsIn(place).indexOf(target);
      if (at >= 0) opener.current = { name: nameOf(target), at };
    };
    if (isOpen && !wasOpen.current) place.querySelector<HTMLElement>(fields)?.focus();
    if (!isOpen && wasOpen.current) goBack(place, opener.current);
    wasOpen.current = isOpen;
    if (isOpen) return;
    place.addEventListener('focusin', note);
    return () => place.removeEventListener('focusin', note);
  }, [isOpen]);
}

function goBack(place: HTMLElement, opener: Opener | null): void {
  const buttons = buttonsIn(place);
  const named = buttons.find((button) => nameOf(button) === opener?.name);
  const button = named ?? buttons[opener?.at ?? -1];
  const heading = place.querySelector<HTMLElement>('h1, h2');
  if (button) button.focus();
  else if (heading) focusOn(heading);
}

function mainPlace(): HTMLElement {
  return document.querySelector('main') ?? document.body;
}

function buttonsIn(place: HTMLElement): HTMLButtonElement[] {
  return [...place.querySelectorAll('button')];
}

function nameOf(element: HTMLElement): string {
  return element.ariaLabel ?? element.textContent ?? '';
}
