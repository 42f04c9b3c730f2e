/** What is done about this frame once something happens in it. */
export interface Frame {
  /** The page has not heard of the event yet. */
  hears(event: Event): void;
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

/** Where the code of `entrypoints/gate` stands until it is run: wxt.config.ts makes a function of it. */
export const gateCodeKey: unique symbol = Symbol.for('demarc.gate-code');
