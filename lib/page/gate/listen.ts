import { isElement } from '../sites/kinds-of-node';
import { type Frame, framePortKey, gateCodeKey, type MakeFrame } from './frame-port';
import { hear } from './hearing';

/** Set on `globalThis`, in the content script's isolated world, once this frame is guarded. */
const startedKey: unique symbol = Symbol.for('demarc.started');

interface World {
  [startedKey]?: true;
  readonly [gateCodeKey]?: () => void;
  readonly [framePortKey]?: MakeFrame;
}

/**
 * Guards this frame for as long as it is to be watched. All that is done at once is to listen, so that this comes before any of
 * the page's own scripts: a page that is only read pays for nothing else. The gate is there, and is run with the first event.
 */
export function guardWhileWatched(): void {
  const world = globalThis as World;
  // In a window that a page opens and fills, both the browser and the background start it.
  if (world[startedKey]) return;
  world[startedKey] = true;
  let frame: Frame | null = null;
  const made = (): Frame | null => {
    if (frame) return frame;
    world[gateCodeKey]?.();
    frame = world[framePortKey]?.(listener, anew) ?? null;
    return frame;
  };
  const listener = (event: Event): void => made()?.hears(event);
  const anew = new MutationObserver((records) => isWrittenAnew(records) && made()?.begins());
  hear(listener);
  anew.observe(document, { childList: true });
  // Where this comes late, into a window that a page filled, its author may be in there already.
  if (document.readyState !== 'loading') made()?.begins();
}

/**
 * Whether the document was written anew (`document.open`, as editors do in frames of their own): that takes every listener
 * away, the gate's too, and leaves the script running.
 */
function isWrittenAnew(records: readonly MutationRecord[]): boolean {
  return records.some(({ removedNodes }) => [...removedNodes].some((node) => isElement(node)));
}
