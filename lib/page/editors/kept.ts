/** Milliseconds in which an editor that did not take a change to its model writes over it with what it has. */
const modelSettles = 60;

/**
 * Whether a change that the page shows stays there, which is how an editor's model is read back: one that does not have it writes
 * its own text again when it next renders. What the author does meanwhile, such as taking it back, is not the editor's doing.
 */
export async function isKept(holds: () => boolean): Promise<boolean> {
  const over = new AbortController();
  let acted = false;
  const note = (event: Event): void => {
    acted ||= event.isTrusted;
  };
  window.addEventListener('keydown', note, { capture: true, passive: true, signal: over.signal });
  await new Promise((resolve) => setTimeout(resolve, modelSettles));
  over.abort();
  return acted || holds();
}
