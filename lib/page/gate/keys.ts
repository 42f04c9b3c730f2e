import { type Composer, editablesIn } from '../sites/composer';

/** A key press that Draft.js, ProseMirror and React's own handlers take for the author's (measured in both browsers). */
function enterKey(withMod: boolean): KeyboardEvent {
  const key = { key: 'Enter', code: 'Enter', keyCode: 13, which: 13 };
  const init = { ...key, ctrlKey: withMod, bubbles: true, cancelable: true, composed: true };
  return new KeyboardEvent('keydown', init);
}

/** Presses the keys that post in the author's place; false where the site has none. */
export function sendKeys(composer: Composer): boolean {
  const [chord] = composer.adapter.shape.chords;
  const editable = editablesIn(composer).at(-1);
  if (!chord || !editable) return false;
  editable.dispatchEvent(enterKey(chord === 'Mod+Enter'));
  return true;
}
