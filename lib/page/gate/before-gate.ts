import type { Message } from '../../messages';
import { runtimeHere } from '../runtime';
import { isElement } from '../sites/kinds-of-node';
import { type Frame, framePortKey, type MakeFrame, type Past } from './frame-port';
import { hear } from './hearing';
import { giveBack, isKeptUnseen, unchangedAround } from './unseen';

/** What hears of a frame before the gate does, and hands everything on to it. */
export interface BeforeGate {
  /** The page has not heard of the event yet. */
  hears(event: Event): void;
  /** Something became of the document's own element. */
  sees(records: readonly MutationRecord[]): void;
  /** There is a document in which somebody may be already. */
  begins(): void;
}

/**
 * Fetches the gate with the first event. What might post a draft until it is there is kept from the page unseen, and goes on or
 * back when it is.
 * @param listener hears of everything in the frame
 * @param anew sees when the document is written anew
 */
export function newBeforeGate(listener: (event: Event) => void, anew: MutationObserver): BeforeGate {
  let frame: Frame | null = null;
  let isComing = false;
  let isAnew = false;
  let isGivenBack = false;
  let pasts: Past[] = [];
  const come = async (): Promise<void> => {
    hear(listener);
    if (isComing) return;
    isComing = true;
    frame = (await fetchGate())?.(listener, anew) ?? null;
    isComing = false;
    if (isAnew) frame?.begins();
    const all = pasts;
    pasts = [];
    for (const past of all) {
      // Without a gate nothing is kept.
      if ((frame && !frame.heard(past)) || !past.isKept) continue;
      isGivenBack = true;
      giveBack(past);
      isGivenBack = false;
    }
  };
  const begins = (): void => {
    if (frame) {
      frame.begins();
      return;
    }
    isAnew = true;
    void come();
  };
  return {
    begins,
    hears(event) {
      if (frame) {
        frame.hears(event);
        return;
      }
      // After an update the new script guards the pages that are open.
      if (isGivenBack || !runtimeHere()) return;
      const path = event.composedPath();
      const isKept = isKeptUnseen(event, path);
      pasts.push({ event, path, isKept, ...(isKept && { isUnchanged: unchangedAround(path) }) });
      void come();
    },
    sees: (records) => isWrittenAnew(records) && begins(),
  };
}

/**
 * Has the gate's code run in this frame; null where it cannot be had, which is tried again with the next event. The browser reads
 * it from the extension in some 12 ms, in Firefox 25, where a background that was stopped takes 120; a frame without an origin
 * (`sandbox`, `data:`) may not fetch it in Firefox, and there the background brings it. Neither waits for the other: where a page
 * is driven by a program, the first may never be answered.
 */
async function fetchGate(): Promise<MakeFrame | null> {
  const runtime = runtimeHere();
  if (!runtime) return null;
  try {
    const fetching = import(/* @vite-ignore */ runtime.getURL('gate.js')).then(fetched);
    const message: Message<'load-gate'> = { kind: 'load-gate', request: {} };
    const asked = runtime.sendMessage(message).then(fetched);
    return await Promise.any([fetching, asked]);
  } catch {
    return null;
  }
}

/** @throws where there is nothing yet */
function fetched(): MakeFrame {
  const make = (globalThis as { readonly [framePortKey]?: MakeFrame })[framePortKey];
  if (!make) throw new Error('There is no gate.');
  return make;
}

/**
 * Whether the document was written anew (`document.open`, as editors do in frames of their own): that takes every listener
 * away, the gate's too, and leaves the script running.
 */
function isWrittenAnew(records: readonly MutationRecord[]): boolean {
  return records.some(({ removedNodes }) => [...removedNodes].some((node) => isElement(node)));
}
