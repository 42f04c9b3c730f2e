import type { Editing } from './editing';
import { composers, exposeDraft, restored } from './site';

/**
 * Shows the page's composers in `place`, and makes them anew with the text they held when a test asks for it. `show` makes the
 * one with this number, holding `text`, and answers with its editor.
 */
export function showComposers(
  place: HTMLElement,
  show: (index: number, text: string) => { readonly element: HTMLElement; readonly editing: Editing },
): void {
  let shown: readonly Editing[] = composers.map((index) => add(index, index === 0 ? restored : ''));
  window.remakeComposers = (texts = shown.map((editing) => editing.text())) => {
    for (const editing of shown) editing.destroy();
    place.replaceChildren();
    shown = texts.map((text, index) => add(index, text));
  };

  function add(index: number, text: string): Editing {
    const { element, editing } = show(index, text);
    place.append(element);
    exposeDraft(`composer-${index}`, editing.text);
    return editing;
  }
}
