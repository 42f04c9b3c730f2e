/**
 * Knows whether the author is in the middle of composing characters with an input method (Japanese, Chinese, Korean, accents on
 * glass): what stands in the editor meanwhile is not written yet, and belongs to the input method.
 */
export class Composition {
  private underWay = false;

  /** Listens to this frame until the signal ends it; `ended` is called each time that a composition is over. */
  constructor(ended: () => void, signal: AbortSignal) {
    const options = { capture: true, passive: true, signal } as const;
    const begin = (): void => {
      this.underWay = true;
    };
    window.addEventListener('compositionstart', begin, options);
    const end = (): void => {
      if (!this.underWay) return;
      this.underWay = false;
      ended();
    };
    window.addEventListener('compositionend', end, options);
    // An editor that is taken off the page in the middle of it is never told of the end.
    window.addEventListener('focusin', end, options);
  }

  /** Something was written: a composition that had begun before this was there is told by that. */
  noted(input: Event): void {
    if ((input as InputEvent).isComposing) this.underWay = true;
  }

  /** Whether characters are being composed right now. */
  isUnderWay(): boolean {
    return this.underWay;
  }
}
