import type { Level } from '../../../rules/finding';
import { homeBeside } from '../sites/tree';
import type { Mark } from './marks';

/** What decides where a character stands in a textarea. */
const copied = [
  'boxSizing',
  'width',
  'height',
  'borderTopWidth',
  'borderRightWidth',
  'borderBottomWidth',
  'borderLeftWidth',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontVariant',
  'fontWeight',
  'fontStretch',
  'fontKerning',
  'fontFeatureSettings',
  'lineHeight',
  'letterSpacing',
  'wordSpacing',
  'textAlign',
  'textIndent',
  'textTransform',
  'tabSize',
  'direction',
  'wordBreak',
  'overflowWrap',
  'whiteSpace',
  'scrollbarGutter',
] as const;

/** The same lines as the manifest's CSS draws in editors with text nodes. */
const lines: Record<Level, string> = {
  note: 'underline dotted 2px #3b6fd4',
  warn: 'underline solid 2px #b7791f',
  hold: 'underline wavy 2px #c53030',
  block: 'underline double 2px #9b1c1c',
};

/**
 * Underlines words of a textarea, which has no text nodes to highlight: a see-through copy of its text, laid over it from
 * beside the page's own tree. It takes no pointer events and is hidden from assistive technology.
 */
export class Mirror {
  private readonly host = document.createElement('demarc-underlines');
  private readonly text = document.createElement('div');

  constructor(private readonly field: HTMLTextAreaElement) {
    this.host.setAttribute('aria-hidden', 'true');
    this.host.attachShadow({ mode: 'closed' }).append(this.text);
    this.field.addEventListener('scroll', this.follow, { passive: true });
  }

  /** Lays the copy over the field as it now stands, with these marks underlined. */
  show(marks: readonly Mark[]): void {
    const home = homeBeside(this.field);
    if (this.host.parentNode !== home) home.append(this.host);
    this.place();
    this.text.replaceChildren(...this.pieces(marks));
    this.follow();
  }

  /** Takes the copy off the page. */
  remove(): void {
    this.field.removeEventListener('scroll', this.follow);
    this.host.remove();
  }

  private readonly follow = () => {
    this.text.scrollTop = this.field.scrollTop;
    this.text.scrollLeft = this.field.scrollLeft;
  };

  private place(): void {
    const style = getComputedStyle(this.field);
    const { left, top } = this.field.getBoundingClientRect();
    this.host.style.cssText = `all:initial;position:fixed;left:${left}px;top:${top}px;pointer-events:none;z-index:2147483646`;
    const look = this.text.style;
    for (const property of copied) look[property] = style[property];
    // A scrollbar takes its width from the text, and the copy has none.
    const borders = Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.borderRightWidth);
    const scrollbar = this.field.offsetWidth - this.field.clientWidth - borders;
    look.paddingRight = `${Number.parseFloat(style.paddingRight) + scrollbar}px`;
    look.borderStyle = 'solid';
    look.borderColor = 'transparent';
    look.color = 'transparent';
    look.overflow = 'hidden';
    look.whiteSpace = 'pre-wrap';
    look.overflowWrap = 'break-word';
  }

  private pieces(marks: readonly Mark[]): Node[] {
    const { value } = this.field;
    const nodes: Node[] = [];
    let at = 0;
    for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
      if (mark.start < at) continue;
      const piece = document.createElement('span');
      piece.style.textDecoration = lines[mark.level];
      piece.textContent = value.slice(mark.start, mark.end);
      nodes.push(document.createTextNode(value.slice(at, mark.start)), piece);
      at = mark.end;
    }
    nodes.push(document.createTextNode(`${value.slice(at)}\n`));
    return nodes;
  }
}
