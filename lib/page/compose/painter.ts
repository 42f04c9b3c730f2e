import type { Editor } from '../editors/editor';
import { isTag } from '../sites/kinds-of-node';
import { type Underline, underline } from './highlight';
import type { Mark } from './marks';
import { Mirror } from './mirror';

/** Underlines the marks of one composer: in the editors' own text where there are text nodes, beside it where there are none. */
export class Painter {
  private readonly mirrors = new Map<HTMLElement, Mirror>();
  private painted = false;

  /** Something is drawn, and has to follow the text. */
  get isPainted(): boolean {
    return this.painted;
  }

  /** Draws the marks of each part in that part's editor, in place of what was drawn before; mostly there is nothing, and nobody asks for an editor. */
  paint(editors: () => readonly Editor[], marks: readonly (readonly Mark[])[]): void {
    if (!this.painted && marks.every((ofPart) => ofPart.length === 0)) return;
    const underlines: Underline[] = [];
    const fields = new Set<HTMLElement>();
    editors().forEach((editor, part) => {
      const ofPart = marks[part] ?? [];
      if (ofPart.length === 0) return;
      if (isTag(editor.element, 'textarea')) {
        fields.add(editor.element);
        this.mirrorOf(editor.element).show(ofPart);
        return;
      }
      const page = editor.read();
      for (const mark of ofPart) {
        const range = editor.rangeOf(page, mark);
        if (range) underlines.push({ level: mark.level, range });
      }
    });
    underline(this, underlines);
    for (const [field, mirror] of this.mirrors) if (!fields.has(field)) this.drop(field, mirror);
    this.painted = underlines.length > 0 || fields.size > 0;
  }

  /** Takes everything back. */
  clear(): void {
    underline(this, []);
    for (const [field, mirror] of this.mirrors) this.drop(field, mirror);
    this.painted = false;
  }

  private mirrorOf(field: HTMLTextAreaElement): Mirror {
    const mirror = this.mirrors.get(field) ?? new Mirror(field);
    this.mirrors.set(field, mirror);
    return mirror;
  }

  private drop(field: HTMLElement, mirror: Mirror): void {
    mirror.remove();
    this.mirrors.delete(field);
  }
}
