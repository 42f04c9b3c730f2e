import { type Box, showBoxes } from '../shared/box';

const query = new URLSearchParams(location.search);
const field = query.get('field') ?? 'contenteditable';

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

/** `?in=shadow-dialog`: in a modal dialog of the browser's own that stands in a shadow tree, as elements of a site's own have it. */
function shadowDialog(): HTMLElement {
  const host = document.createElement('site-dialog');
  const dialog = document.createElement('dialog');
  host.attachShadow({ mode: 'open' }).append(dialog);
  document.body.append(host);
  dialog.showModal();
  return dialog;
}

showBoxes(mount, query.get('in') === 'shadow-dialog' ? shadowDialog() : undefined);
