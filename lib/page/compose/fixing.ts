import {
  page_altered_copied,
  page_composing,
  page_fix_outdated,
  page_refused,
  page_refused_copied,
  page_refused_removal,
} from '../../../public/_locales/en/messages.json';
import type { Fix } from '../../../rules/finding';
import type { Editor } from '../editors/editor';
import { words } from '../words';
import type { Composition } from './composition';

/** Milliseconds in which editors join an edit with the one before to one step of undo (Lexical 300, ProseMirror 500, Quill 1000). */
const joinedEdits = 1_050;

/**
 * Puts a fix into the text that it was given for, as a step of undo of its own. Answers with what the author has to know; null
 * where the fix was made. Where the editor refuses, the corrected text is on the clipboard, and the message says what to do.
 */
export async function fixed(
  editor: Editor,
  before: string,
  { start, end, text }: Fix,
  lastEdit: number,
  composition: Composition,
): Promise<string | null> {
  const hindrance = (): string | null => {
    if (composition.isUnderWay()) return words({ page_composing });
    // A finding is about the text that it was given for; on any other its offsets mean nothing.
    return editor.read().text === before ? null : words({ page_fix_outdated });
  };
  const first = hindrance();
  if (first) return first;
  const rest = lastEdit + joinedEdits - performance.now();
  if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
  const then = hindrance();
  if (then) return then;
  if ((await editor.replace({ start, end }, text)) === 'done') return null;
  const altered = editor.read().text !== before;
  if (await copied(before.slice(0, start) + text + before.slice(end)))
    return altered ? words({ page_altered_copied }) : words({ page_refused_copied });
  if (text !== '') return words({ page_refused }, { text });
  return words({ page_refused_removal }, { word: before.slice(start, end) });
}

function copied(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
