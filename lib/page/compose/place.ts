import { type Composer, editablesIn, postControlsIn } from '../sites/composer';
import { isTag } from '../sites/kinds-of-node';

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

/** From where to where something goes, in viewport pixels. */
interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/** The texts that stand in the composer, each as high as it is and as wide as what it is written in; in viewport pixels. */
export function writtenIn(composer: Composer): DOMRectReadOnly[] {
  return editablesIn(composer).flatMap((editable) => {
    const text = textOf(editable);
    return text ? [acrossIn(editable, text)] : [];
  });
}

/** The line that the author writes, as far as the page shows where that is, and what posts; in viewport pixels. */
export function neededIn(composer: Composer): DOMRectReadOnly[] {
  const editables = editablesIn(composer);
  const caret = caretNow();
  const here = editables.find((editable) => editable === document.activeElement || holds(editable, caret));
  const written = here ?? editables.at(-1);
  const posts = postControlsIn(composer).map((control) => control.getBoundingClientRect());
  return written ? [...posts, acrossIn(written, lineIn(written, caret))] : posts;
}

/**
 * Where an editable shows its text; null where nothing stands in it. A field does not say where its lines are, and a copy of it
 * in the page that is measured after a fix has Firefox forget how to undo that.
 */
function textOf(editable: HTMLElement): Stretch | null {
  if (isTag(editable, 'textarea') || isTag(editable, 'input')) {
    return editable.value === '' ? null : editable.getBoundingClientRect();
  }
  const all = allOf(editable).getBoundingClientRect();
  return all.height > 0 ? all : null;
}

/**
 * The line with the caret in it, or else the last one, where one writes on. The blocks of an editor are among the rectangles too,
 * each as high as all of its lines, so that the line is the lowest of those around the caret.
 */
function lineIn(written: HTMLElement, caret: Range | null): Stretch {
  const lines = [...allOf(written).getClientRects()].filter(({ height }) => height > 0);
  const at = caret && holds(written, caret) ? caret.getBoundingClientRect() : null;
  const around = at ? lines.filter(({ top, bottom }) => top < at.bottom && at.top < bottom) : [];
  const [here] = around.sort((one, other) => one.height - other.height);
  return here ?? lines.at(-1) ?? written.getBoundingClientRect();
}

function allOf(element: HTMLElement): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}

/** Where the author's caret is; null where it is in a field, in another document, or nowhere. */
function caretNow(): Range | null {
  const selection = getSelection();
  return selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
}

function holds(editable: HTMLElement, caret: Range | null): boolean {
  return caret !== null && editable.contains(caret.startContainer);
}

/** These lines, as wide as what they are written in: the next word comes there, too. Only what is shown of them. */
function acrossIn(editable: HTMLElement, { top, bottom }: Stretch): DOMRectReadOnly {
  const shown = editable.getBoundingClientRect();
  const from = Math.min(Math.max(top, shown.top), shown.bottom);
  const to = Math.min(Math.max(bottom, from), shown.bottom);
  return new DOMRectReadOnly(shown.left, from, shown.width, to - from);
}
