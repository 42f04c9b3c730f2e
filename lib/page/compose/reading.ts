import type { Verdict } from '../../messages';
import type { Editor } from '../editors/editor';
import { isWritten, sameTexts } from './draft';
import { carried, type Mark } from './marks';

/** The texts of one composer's parts as they were last read, and where the findings about them are. */
export class Reading {
  /** One text a part. */
  texts: readonly string[] = [];
  /** What is to be underlined, by part. */
  marks: readonly (readonly Mark[])[] = [];
  /** When other words were last read than before, by the page's clock. */
  lastEdit = 0;

  /** Anything but space stood in a part. */
  get isWritten(): boolean {
    return isWritten(this.texts);
  }

  /** Reads every part again, with the marks where their words are now; whether there are other words than before. */
  read(editors: readonly Editor[]): boolean {
    const before = this.texts;
    const texts = editors.map((editor) => editor.read().text);
    if (sameTexts(texts, before)) return false;
    this.marks = texts.map((text, part) => carried(this.marks[part] ?? [], before[part] ?? '', text));
    this.texts = texts;
    this.lastEdit = performance.now();
    return true;
  }

  /** This is the verdict on these texts, which are the ones that stand there. */
  judged(texts: readonly string[], verdict: Verdict): void {
    const findings = verdict.state === 'findings' ? verdict.findings : [];
    this.texts = texts;
    this.marks = texts.map((_, part) => findings.filter((finding) => finding.part === part));
  }
}
