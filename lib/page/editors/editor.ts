import type { Span } from '../../../rules/finding';
import type { PageText } from './page-text';

/** One editable on the page, read and changed in the way that its technology understands. */
export interface Editor {
  readonly element: HTMLElement;
  /** The text as the site would post it. */
  read(): PageText;
  /** Where a span of the text just read is on the page; null where it can't be shown as a range (form controls). */
  rangeOf(page: PageText, span: Span): StaticRangeInit | null;
  /**
   * Puts `text` in the place of a span, as one step that one undo takes back, and reads back whether the editor has it.
   * The caret stays where it was in the text. `refused`: the editor did not take it, or made something else of it.
   */
  replace(span: Span, text: string): Promise<'done' | 'refused'>;
  /** Puts the caret behind the span and brings it into view. */
  goTo(span: Span): void;
}

/** How one editor technology is recognised and read. */
export interface Technology {
  readonly id: string;
  /** Matches the editable itself. */
  readonly selector: string;
  readonly open: (element: HTMLElement) => Editor;
}
