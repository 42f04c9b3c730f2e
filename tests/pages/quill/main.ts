import { showBoxes } from '../shared/box';
import { mountQuill } from '../shared/quill';

showBoxes((place, text) =>
  mountQuill(place, {
    text,
    attributes: { 'aria-label': 'Write a post', 'data-placeholder': 'Write a post' },
  }),
);
