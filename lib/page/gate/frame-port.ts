/** Something that happened in a frame before its gate was there. */
export interface Past {
  readonly event: Event;
  /** From the innermost element outwards; an event that is over has lost it. */
  readonly path: readonly EventTarget[];
  /** The page has not heard of it. */
  readonly isKept: boolean;
  /** Of what was kept: whether there still stands all that stood in fields then. What was written since, nobody has pressed. */
  isUnchanged?(): boolean;
}

/** What is done about this frame once something happens in it. */
export interface Frame {
  /** The page has not heard of the event yet. */
  hears(event: Event): void;
  /** This happened a moment ago. False where it was kept from the page, and is to be. */
  heard(past: Past): boolean;
  /** The document was written anew. */
  begins(): void;
}

/**
 * Takes the frame over from what has listened in it since the beginning.
 * @param listener hears of everything, and hands it to the frame
 * @param anew sees when the document is written anew
 */
export type MakeFrame = (listener: (event: Event) => void, anew: MutationObserver) => Frame;

/** Where `entrypoints/gate` registers how a frame is made, on `globalThis` in the content script's isolated world. */
export const framePortKey: unique symbol = Symbol.for('demarc.frame');
