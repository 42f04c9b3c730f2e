/** The elements that show our card and our notice; their shadow roots are closed, so that events name these instead. */
const ours = 'demarc-card, demarc-notice';

/**
 * Lets the author write in our card although a dialog of the page keeps the focus to itself: such dialogs fetch it back as
 * soon as they hear that it went elsewhere (Radix FocusScope on `focusout`, focus-trap on `focusin`). So the page hears
 * nothing of its way to us; when it goes on from us to another place, the page hears that it left the editor for there.
 */
export function keepFocus(signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal } as const;
  let left: EventTarget | null = null;
  window.addEventListener(
    'focusout',
    (event) => {
      const { target, relatedTarget } = event;
      if (!isOurs(target)) {
        if (!isOurs(relatedTarget)) return;
        left = target;
        event.stopImmediatePropagation();
        return;
      }
      if (isOurs(relatedTarget)) return;
      const from = left;
      left = null;
      if (from && from !== relatedTarget) from.dispatchEvent(focusOut(relatedTarget));
    },
    options,
  );
  for (const type of ['focus', 'focusin'] as const) {
    window.addEventListener(
      type,
      (event) => isOurs(event.target) && event.stopImmediatePropagation(),
      options,
    );
  }
}

/** Has an editable lose the focus, as its site hears it: also when the focus is in our card already. */
export function blur(editable: HTMLElement): void {
  if (editable.contains(document.activeElement)) editable.blur();
  else editable.dispatchEvent(focusOut(null));
}

function focusOut(relatedTarget: EventTarget | null): FocusEvent {
  return new FocusEvent('focusout', { bubbles: true, composed: true, relatedTarget });
}

function isOurs(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(ours);
}
