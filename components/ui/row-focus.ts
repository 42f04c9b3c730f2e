import { type RefObject, useEffect, useRef } from 'react';

/** What has a heading of its own; a dialog is named by more than a heading, and takes the focus itself. */
const places = 'section, fieldset, main';
const dialogs = '[role="dialog"], [role="alertdialog"]';
const headings = 'h1, h2, h3, h4, legend';

interface Leaving {
  readonly key: string;
  readonly at: number;
  /** The places around the list, the nearest first: an emptied list may take the nearest with it. */
  readonly around: readonly Element[];
}

interface RowFocus {
  /** For the element whose children are the rows. */
  readonly list: RefObject<HTMLUListElement | null>;
  /** Said as the row of this key is pressed away, while it is still there. */
  leaves(key: string): void;
}

/**
 * Keeps the focus in a list of which a row goes by the person's press: it moves to the row that takes its place, to the last one
 * where none does, and to the heading of the list, or to its dialog, where it is empty. `keys` are the rows' own, in their order; null while it is
 * not known which there are. Where the focus was elsewhere, as in a page's editor beside the card, it stays there.
 */
export function useRowFocus(keys: readonly string[] | null): RowFocus {
  const list = useRef<HTMLUListElement>(null);
  const leaving = useRef<Leaving | null>(null);

  useEffect(() => {
    const gone = leaving.current;
    if (!gone || !keys || keys.includes(gone.key)) return;
    leaving.current = null;
    const row = list.current?.children.item(Math.min(gone.at, keys.length - 1));
    const place = gone.around.find((one) => one.isConnected);
    const heading = place?.matches(dialogs) ? null : place?.querySelector(headings);
    const target = row ?? heading ?? place;
    if (target instanceof HTMLElement) focusOn(target);
  });

  return {
    list,
    leaves(key) {
      const root = list.current?.getRootNode() as Document | ShadowRoot | undefined;
      const focused = root?.activeElement ?? document.body;
      if (focused === document.body || !keys) return;
      leaving.current = { key, at: keys.indexOf(key), around: placesAround(list.current) };
    },
  };
}

/** Focuses what is no control: it is read out, and the next Tab goes on from there. */
export function focusOn(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus();
}

function placesAround(element: Element | null): Element[] {
  const place = element?.closest(`${places}, ${dialogs}`);
  return place ? [place, ...placesAround(place.parentElement)] : [];
}
