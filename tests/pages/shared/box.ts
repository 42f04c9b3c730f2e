import { composers, exposeDraft, listenForPost, publish } from './site';

/** What a page without its own surroundings needs of its editor. */
export interface Box {
  readonly text: () => string;
  readonly clear: () => void;
}

/** `?slow`: a site that takes its time to publish, and neither empties its box nor takes its button away meanwhile. */
const delay = new URLSearchParams(location.search).has('slow') ? 300 : 0;

/**
 * A compose box with nothing around it but a label and a Post button, once for each composer that the page
 * shows. `mount` puts an editor holding `text` into `place`; Ctrl or Cmd with Enter posts as well.
 */
export function showBoxes(
  mount: (place: HTMLElement, text: string) => Box,
  root: Element | null = document.querySelector('#composers'),
): void {
  if (!root) return;
  for (const index of composers) add(root, index, '');
  window.remakeComposers = (texts = window.draftTexts()) => {
    root.replaceChildren();
    for (const [index, text] of texts.entries()) add(root, index, text);
  };

  function add(parent: Element, index: number, text: string): void {
    const composer = document.createElement('div');
    composer.className = 'composer';
    const place = document.createElement('div');
    place.className = 'box';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'post';
    button.textContent = 'Post';
    composer.append(place, button);
    parent.append(composer);
    const box = mount(place, text);
    exposeDraft(`composer-${index}`, box.text);

    const take = (text: string): void => {
      publish([text]);
      box.clear();
    };
    const post = (): void => {
      const now = box.text();
      if (now.trim() === '') return;
      if (delay) setTimeout(take, delay, now);
      else take(now);
    };
    listenForPost(button, post);
    place.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.stopPropagation();
        post();
      },
      { capture: true },
    );
  }
}
