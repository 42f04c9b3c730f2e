import { type Composer, editablesIn, postControlsIn } from '../sites/composer';

/** More buttons than any composer shows; the rest is not kept clear of. */
const buttonCap = 40;

/**
 * The composer's rectangle in the viewport, in CSS pixels: from its editables to its post controls, because the root can be a
 * dialog that fills the whole window.
 */
export function rectOf(composer: Composer): DOMRectReadOnly {
  const all = [...editablesIn(composer), ...postControlsIn(composer)].map((element) =>
    element.getBoundingClientRect(),
  );
  if (all.length === 0) return composer.root.getBoundingClientRect();
  const left = Math.min(...all.map((rect) => rect.left));
  const top = Math.min(...all.map((rect) => rect.top));
  const right = Math.max(...all.map((rect) => rect.right));
  const bottom = Math.max(...all.map((rect) => rect.bottom));
  return new DOMRectReadOnly(left, top, right - left, bottom - top);
}

/** The site's own buttons in the composer, in viewport pixels. */
export function avoidedBy({ root }: Composer): DOMRectReadOnly[] {
  return [...root.querySelectorAll('button, [role="button"], input[type="submit"]')]
    .slice(0, buttonCap)
    .map((button) => button.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0);
}

/** The line that the author writes, as far as the page shows where that is, and what posts; in viewport pixels. */
export function neededIn(composer: Composer): DOMRectReadOnly[] {
  const written = editablesIn(composer).at(-1);
  const posts = postControlsIn(composer).map((control) => control.getBoundingClientRect());
  return written ? [...posts, lineIn(written)] : posts;
}

/** The last line of a text: where one writes on. A field does not say where its lines are. */
function lineIn(written: HTMLElement): DOMRectReadOnly {
  const range = document.createRange();
  range.selectNodeContents(written);
  const lines = [...range.getClientRects()].filter(({ height }) => height > 0);
  return lines.at(-1) ?? written.getBoundingClientRect();
}
