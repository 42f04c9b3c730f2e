import type { Span } from '../../../rules/finding';

/** A run of characters that the text has in common with one text node. */
export interface Run {
  /** UTF-16 offset of the run in the text. */
  readonly start: number;
  readonly node: Text;
  /** UTF-16 offset of the run in the node's data. */
  readonly from: number;
  readonly length: number;
}

/** A place on the page. */
export interface Place {
  readonly node: Text;
  readonly offset: number;
}

/** The text of one editable as its site would post it, with the way back from every offset to the page. */
export interface PageText {
  readonly text: string;
  /** In order of `start`; line breaks between blocks belong to no run. */
  readonly runs: readonly Run[];
}

/** How one kind of editor writes its text into the page, where it differs from plain HTML. */
export interface Shape {
  /** Elements that show something but are no text of the author's. */
  readonly ignore: string;
  /** Whether an element begins a new line. */
  readonly block: (element: Element) => boolean;
  /** The editor repeats a line feed at the end of a block so that the browser shows it. */
  readonly doubledLineFeed: boolean;
}

/** Characters that editors put in for the caret's sake: zero width space and byte order mark. */
const filler = /[\u200b\ufeff]/;
const nonBreaking = /\u00a0/g;

/**
 * Reads an editable in one walk: blocks and BR become line feeds, a BR that only keeps an empty line open becomes
 * nothing, no-break spaces become spaces and zero-width fillers are left out.
 */
export function readElement(root: Element, shape: Shape): PageText {
  const walk = new Walk(shape);
  walk.children(root);
  return { text: walk.text, runs: walk.runs };
}

class Walk {
  text = '';
  readonly runs: Run[] = [];
  /** A block has ended or begun: whatever comes next starts on a new line. */
  private lineDue = false;
  /** A BR came, whose line feed counts only if something follows it in its block. */
  private breakDue = false;
  private begun = false;

  constructor(private readonly shape: Shape) {}

  children(element: Element): void {
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) this.characters(node as Text);
      else if (node.nodeType === Node.ELEMENT_NODE) this.element(node as Element);
    }
  }

  private element(element: Element): void {
    if (this.shape.ignore && element.matches(this.shape.ignore)) return;
    if (element.localName === 'br') {
      this.startLine();
      this.flushBreak();
      this.breakDue = true;
    } else if (this.shape.block(element)) this.block(element);
    else if (element.localName === 'img') this.picture(element);
    else this.children(element);
  }

  private block(element: Element): void {
    // A block that only opens another one is not a line of its own.
    if (this.begun) this.lineDue = true;
    const before = this.text.length;
    const first = !this.begun;
    this.children(element);
    this.endBlock(element, before, first);
  }

  private endBlock(element: Element, before: number, first: boolean): void {
    this.breakDue = false;
    const holdsBlocks = [...element.children].some((child) => this.shape.block(child));
    if (!holdsBlocks && this.text.length === before && (this.lineDue || first)) {
      // An empty line is a line.
      this.startLine();
      this.begun = true;
    }
    if (this.begun) this.lineDue = true;
    const doubled = this.shape.doubledLineFeed && !holdsBlocks && this.text.endsWith('\n\n');
    if (doubled && this.text.length > before) this.dropLast();
  }

  /** A picture that stands for an emoji counts as its alternative text, in no run: it has no text node. */
  private picture(element: Element): void {
    const alt = element.getAttribute('alt');
    if (!alt || !/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(alt)) return;
    this.startLine();
    this.flushBreak();
    this.text += alt;
  }

  private characters(node: Text): void {
    const { data } = node;
    if (data === '') return;
    this.startLine();
    this.flushBreak();
    if (!filler.test(data)) {
      this.run(node, 0, data);
      return;
    }
    let from = 0;
    for (let index = 0; index <= data.length; index++) {
      if (index < data.length && !filler.test(data.charAt(index))) continue;
      if (index > from) this.run(node, from, data.slice(from, index));
      from = index + 1;
    }
  }

  private run(node: Text, from: number, characters: string): void {
    this.runs.push({ start: this.text.length, node, from, length: characters.length });
    this.text += characters.replace(nonBreaking, ' ');
    this.begun = true;
  }

  private startLine(): void {
    if (this.lineDue) this.text += '\n';
    this.lineDue = false;
    this.begun = true;
  }

  private flushBreak(): void {
    if (this.breakDue) this.text += '\n';
    this.breakDue = false;
  }

  private dropLast(): void {
    this.text = this.text.slice(0, -1);
    const last = this.runs.at(-1);
    if (!last || last.start + last.length <= this.text.length) return;
    this.runs[this.runs.length - 1] = { ...last, length: this.text.length - last.start };
  }
}

/**
 * Where an offset of the text is on the page. At a border between two runs, `lean` says which of them is meant:
 * `forward` for the start of a span, `back` for its end. Null in a text without runs.
 */
export function placeOf({ runs }: PageText, offset: number, lean: 'forward' | 'back'): Place | null {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    const passed =
      run && (lean === 'forward' ? run.start + run.length <= offset : run.start + run.length < offset);
    if (passed) low = middle + 1;
    else high = middle;
  }
  const found = runs[low];
  const before = runs[low - 1];
  // A line feed is in no run: the place before it is the end of its line, not the start of the next.
  const endsHere = before && before.start + before.length === offset;
  const run = endsHere && (found?.start ?? offset + 1) > offset ? before : (found ?? before);
  if (!run) return null;
  return { node: run.node, offset: run.from + Math.min(run.length, Math.max(0, offset - run.start)) };
}

/** The offset in the text of a place on the page; null where the place is in no run. */
export function offsetOf({ runs }: PageText, node: Node, offset: number): number | null {
  let nearest: number | null = null;
  for (const run of runs) {
    if (run.node !== node) continue;
    if (offset <= run.from + run.length) return run.start + Math.max(0, offset - run.from);
    nearest = run.start + run.length;
  }
  return nearest;
}

/** The page's range of a span of the text; null where no character of it is in a text node. */
export function rangeOfSpan(page: PageText, { start, end }: Span): StaticRangeInit | null {
  const first = placeOf(page, start, 'forward');
  const last = placeOf(page, end, 'back');
  if (!first || !last || end <= start) return null;
  return {
    startContainer: first.node,
    startOffset: first.offset,
    endContainer: last.node,
    endOffset: last.offset,
  };
}
