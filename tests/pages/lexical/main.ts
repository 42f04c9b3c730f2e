import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { type Box, showBoxes } from '../shared/box';

function mount(place: HTMLElement, text: string): Box {
  const editable = document.createElement('div');
  editable.contentEditable = 'true';
  editable.role = 'textbox';
  editable.ariaLabel = 'Write a post';
  editable.className = 'box';
  place.append(editable);
  const editor = createEditor({
    namespace: 'page',
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(editable);
  registerPlainText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  fill(text);

  function fill(now: string): void {
    editor.update(() => {
      const paragraph = $createParagraphNode();
      if (now !== '') paragraph.append($createTextNode(now));
      $getRoot().clear().append(paragraph);
    });
  }
  return {
    text: () => editor.getEditorState().read(() => $getRoot().getTextContent()),
    clear: () => fill(''),
  };
}

showBoxes(mount);
