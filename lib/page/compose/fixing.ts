import { page_refused, page_refused_copied } from '../../../public/_locales/en/messages.json';
import type { Fix } from '../../../rules/finding';
import type { Editor } from '../editors/editor';
import { words } from '../words';

/** Milliseconds in which editors join an edit with the one before to one step of undo (Lexical 300, ProseMirror 500, Quill 1000). */
const joinedEdits = 1_050;

/**
 * Puts a fix into the text that it was given for, as a step of undo of its own: `outdated` where the editor has another text
 * by then. Where the editor refuses, the corrected text is on the clipboard, and the message says what to do.
 */
export async function fixed(
  editor: Editor,
  before: string,
  { start, end, text }: Fix,
  lastEdit: number,
): Promise<'done' | 'outdated' | { readonly message: string }> {
  // A finding is about the text that it was given for; on any other its offsets mean nothing.
  if (editor.read().text !== before) return 'outdated';
  const rest = lastEdit + joinedEdits - performance.now();
  if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
  if (editor.read().text !== before) return 'outdated';
  if ((await editor.replace({ start, end }, text)) === 'done') return 'done';
  const corrected = before.slice(0, start) + text + before.slice(end);
  const copied = await navigator.clipboard.writeText(corrected).then(
    () => true,
    () => false,
  );
  const message = copied ? words({ page_refused_copied }) : words({ page_refused }, { text });
  return { message };
}
