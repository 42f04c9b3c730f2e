import Quill from 'quill';
import 'quill/dist/quill.core.css';
import { type Box, showBoxes } from '../shared/box';

function mount(place: HTMLElement, text: string): Box {
  const container = document.createElement('div');
  place.append(container);
  const quill = new Quill(container, { placeholder: 'Write a post', formats: [] });
  quill.root.role = 'textbox';
  quill.root.ariaLabel = 'Write a post';
  quill.setText(text, 'silent');
  return {
    // Quill's document always ends in a newline that is not the author's.
    text: () => quill.getText().replace(/\n$/, ''),
    clear: () => quill.setText(''),
  };
}

showBoxes(mount);
