import type { Adapter } from '../sites/adapter';
import type { Composer } from '../sites/composer';
import type { Lets, Press } from './press';

/**
 * What reads, checks, holds and explains the drafts of one frame. Its code comes when a composer is first used, so that a page
 * without one never carries it.
 */
export interface Guard {
  /** The gate's question: may the page have this event? */
  readonly lets: Lets;
  /**
   * Decides about a press that was kept from the page before this guard was there, and makes it again if it may go;
   * `isUnchanged`: there still stands what was pressed.
   */
  takeOver(composer: Composer, press: Press, isUnchanged: boolean): void;
  /** What is looked for on this page is known, or known better. */
  use(adapters: readonly Adapter[]): void;
  /** The author is in this element. */
  entered(element: Element | null): void;
  /** Tells what stands in the composers of this page, after one that was left with a post under way. */
  tellsStanding(): void;
  /** A key goes down which the page has. */
  keyed(event: KeyboardEvent): void;
  /** Whether this is but one more letter where the author has been writing since they last paused: then it is noted, and nothing else is to be done. */
  isOneMoreLetter(event: Event): boolean;
}

/** Where `entrypoints/guard` registers how a guard is made, on `globalThis` in the content script's isolated world. */
export const guardPortKey: unique symbol = Symbol.for('demarc.guard');

/** Makes the guard of this frame; the signal ends it and takes every element away. */
export type MakeGuard = (signal: AbortSignal) => Guard;
