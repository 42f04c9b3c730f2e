import { isOurs } from '../sites/tree';

/**
 * Lets the author write in our card although a dialog of the page keeps the focus to itself: such dialogs fetch it back as
 * soon as they hear that it went elsewhere (Radix FocusScope on `focusout`, focus-trap on `focusin`). So the page hears
 * nothing of its way to us; when it goes on from us to another place, the page hears that it left the editor for there.
 * A move of the focus inside one shadow tree is not heard outside of it, so that each with a composer in it is listened to.
 */
export function keepFocus(tree: Window | ShadowRoot, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal } as const;
  let left: EventTarget | null = null;
  tree.addEventListener(
    'focusout',
    (event) => {
      const { target, relatedTarget } = event as FocusEvent;
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
    tree.addEventListener(type, (event) => isOurs(event.target) && event.stopImmediatePropagation(), options);
  }
}

/** Has an editable lose the focus, as its site hears it: also when the focus is in our card already. */
export function blur(editable: HTMLElement): void {
  const { activeElement } = editable.getRootNode() as Document | ShadowRoot;
  if (activeElement && editable.contains(activeElement)) editable.blur();
  else editable.dispatchEvent(focusOut(null));
}

function focusOut(relatedTarget: EventTarget | null): FocusEvent {
  return new FocusEvent('focusout', { bubbles: true, composed: true, relatedTarget });
}
