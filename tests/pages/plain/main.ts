import { type Box, showBoxes } from '../shared/box';

const field = new URLSearchParams(location.search).get('field') ?? 'contenteditable';

/** `?field=textarea` gives a textarea that no script controls; without it the box is a plain contenteditable. */
function mount(place: HTMLElement, text: string): Box {
  return field === 'textarea' ? mountTextarea(place, text) : mountEditable(place, text);
}

function mountTextarea(place: HTMLElement, text: string): Box {
  const textarea = document.createElement('textarea');
  textarea.ariaLabel = 'Write a post';
  textarea.value = text;
  place.append(textarea);
  return {
    text: () => textarea.value,
    clear: () => {
      textarea.value = '';
    },
  };
}

function mountEditable(place: HTMLElement, text: string): Box {
  const editable = document.createElement('div');
  editable.contentEditable = 'true';
  editable.role = 'textbox';
  editable.ariaLabel = 'Write a post';
  editable.className = 'box';
  editable.textContent = text;
  place.append(editable);
  return {
    text: () => editable.innerText.replace(/\n$/, ''),
    clear: () => editable.replaceChildren(),
  };
}

showBoxes(mount);
