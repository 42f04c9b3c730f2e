/** Something shown, with what takes it away. */
interface Shown {
  readonly element: HTMLElement;
  readonly end: () => void;
}

/** Milliseconds until LinkedIn puts the dialog itself into the place of the one that only looks like it. */
const placeholderTime = 500;

/** Shows a placeholder first and then the dialog in its place, which is another element. */
export function swapped(parent: Node, placeholder: () => HTMLElement, show: () => Shown): () => void {
  const before = placeholder();
  parent.appendChild(before);
  let shown: Shown | null = null;
  const timer = setTimeout(() => {
    shown = show();
    before.replaceWith(shown.element);
  }, placeholderTime);
  return () => {
    clearTimeout(timer);
    before.remove();
    shown?.end();
  };
}

/** What the button says: another word once a time is set. */
export function commitLabel(): string {
  return new URLSearchParams(location.search).has('schedule') ? 'Schedule' : 'Post';
}
