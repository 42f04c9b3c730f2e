import { type BeforeGate, newBeforeGate } from './before-gate';
import { hear } from './hearing';

/** Set on `globalThis`, in the content script's isolated world, once this frame is guarded. */
const startedKey: unique symbol = Symbol.for('demarc.started');

/**
 * Guards this frame for as long as it is to be watched. All that is done at once is to listen, so that this comes before any of
 * the page's own scripts: a page that is only read pays for nothing else. What is done with the first event is only looked over
 * by the browser until there is one.
 */
export function guardWhileWatched(): void {
  const world = globalThis as { [startedKey]?: true };
  // In a window that a page opens and fills, both the browser and the background start it.
  if (world[startedKey]) return;
  world[startedKey] = true;
  let before: BeforeGate | null = null;
  const begun = (): BeforeGate => {
    before ??= newBeforeGate(listener, anew);
    return before;
  };
  const listener = (event: Event): void => begun().hears(event);
  const anew = new MutationObserver((records) => begun().sees(records));
  hear(listener);
  anew.observe(document, { childList: true });
  // Where this comes late, into a window that a page filled, its author may be in there already.
  if (document.readyState !== 'loading') begun().begins();
}
