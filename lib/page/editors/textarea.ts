import type { Editor, Technology } from './editor';
import { isKept } from './kept';

type Field = HTMLTextAreaElement | HTMLInputElement;

/** Textareas and text inputs, plain or controlled by a framework (Mastodon and its clients). */
export const textarea: Technology = {
  id: 'textarea',
  selector: 'textarea, input',
  open: (element) => fieldEditor(element as Field),
};

function fieldEditor(field: Field): Editor {
  return {
    element: field,
    // The field's value is exactly what is posted, so nothing of it is normalised.
    read: () => ({ text: field.value, runs: [] }),
    rangeOf: () => null,
    goTo(span) {
      field.focus();
      field.setSelectionRange(span.end, span.end);
    },
    async replace(span, text) {
      const before = field.value;
      const wanted = before.slice(0, span.start) + text + before.slice(span.end);
      const { selectionStart, selectionEnd } = field;
      field.focus({ preventScroll: true });
      field.setSelectionRange(span.start, span.end);
      // The command is the only way that the browser's own undo knows of; setting the value would empty its history.
      document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
      if (field.value !== wanted) {
        // A field with a limit takes a part of it.
        if (field.value !== before) document.execCommand('undo');
        return 'refused';
      }
      const move = (offset: number | null) => {
        if (offset === null || offset <= span.start) return offset;
        return Math.max(span.start + text.length, offset + wanted.length - before.length);
      };
      field.setSelectionRange(move(selectionStart), move(selectionEnd));
      return (await isKept(() => field.value === wanted)) ? 'done' : 'refused';
    },
  };
}
