import type { Frame, Page } from 'puppeteer-core';

/** Where an element's middle is in the viewport, once it was scrolled into it. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly focused: boolean;
  /** Something of Demarc's lies over it. */
  readonly covered: boolean;
}

/** A frame, and where it begins in the viewport of its page. */
export interface Place {
  readonly frame: Frame;
  readonly left: number;
  readonly top: number;
}

/** The frame in the element that fits; the page's own where none is asked for, or where it is not there yet. */
export async function placeIn(page: Page, selector?: string): Promise<Place> {
  const own = { frame: page.mainFrame(), left: 0, top: 0 };
  const element = selector === undefined ? null : await page.$(selector);
  const frame = await element?.contentFrame();
  if (!element || !frame) return own;
  const at = await element.evaluate((inside) => {
    const { left, top } = inside.getBoundingClientRect();
    return { left: left + inside.clientLeft, top: top + inside.clientTop };
  });
  return { frame, ...at };
}

/** The same point as the page counts it. */
export function inPage<Point extends { readonly x: number; readonly y: number }>(
  point: Point,
  { left, top }: Place,
): Point {
  return { ...point, x: point.x + left, y: point.y + top };
}

/**
 * The element with this number among those that fit a selector, in document order; null while there is none that is shown.
 * `>>>` in the selector leads into the open shadow trees below. One question to the page, where a handle would take several.
 */
export function spotOf(frame: Frame, selector: string, index: number): Promise<Spot | null> {
  const [first = '', ...deeper] = selector.split(' >>> ');
  return frame.evaluate(
    (start, steps, at) => {
      let found = [...document.querySelectorAll(start)];
      for (const step of steps) {
        const trees: ShadowRoot[] = [];
        const hosts = found.flatMap((element) => [element, ...element.querySelectorAll('*')]);
        for (const { shadowRoot } of hosts) {
          if (!shadowRoot) continue;
          trees.push(shadowRoot);
          hosts.push(...shadowRoot.querySelectorAll('*'));
        }
        found = trees.flatMap((tree) => [...tree.querySelectorAll(step)]);
      }
      const element = found[at];
      if (!element) return null;
      element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
      const { x, y, width, height } = element.getBoundingClientRect();
      if (width === 0 || height === 0) return null;
      const { activeElement } = element.getRootNode() as Document | ShadowRoot;
      const middle = { x: x + width / 2, y: y + height / 2 };
      const top = document.elementFromPoint(middle.x, middle.y);
      const covered = top?.localName.startsWith('demarc-') ?? false;
      return { ...middle, focused: element.contains(activeElement), covered };
    },
    first,
    deeper,
    index,
  );
}
