import { Mirror } from './mirror';

/** From where to where lines of a field go, in pixels from its top. */
interface Lines {
  readonly top: number;
  readonly bottom: number;
}

interface Measured {
  /** What was measured: it costs a copy in the page, which must not be made anew for what is the same. */
  readonly of: string;
  readonly caret: Lines;
  readonly all: Lines;
}

const measured = new WeakMap<HTMLTextAreaElement, Measured>();

/** Where a textarea shows its text, and where the line with the caret, as a copy of it tells. */
export function linesIn(field: HTMLTextAreaElement): Measured {
  const { top, width, height } = field.getBoundingClientRect();
  const of = [width, height, field.scrollTop, field.selectionEnd, field.value].join(' ');
  const known = measured.get(field);
  if (known?.of === of) return known;
  const mirror = new Mirror(field);
  mirror.show([{ start: field.selectionEnd, end: field.selectionEnd, level: 'note' }]);
  const { mark, all } = mirror.measured();
  mirror.remove();
  const from = (lines: DOMRectReadOnly): Lines => ({ top: lines.top - top, bottom: lines.bottom - top });
  const now = { of, caret: from(mark), all: from(all) };
  measured.set(field, now);
  return now;
}
