/** Milliseconds after an author's own edit in which an emptied box is their doing. */
const recently = 1_000;

/** Edits that reach an editor without a key of the author's: a menu, dragging, a spoken command, a keyboard on glass. */
const edits = ['beforeinput', 'cut', 'paste', 'drop'] as const;

/** Knows whether the author themselves may just have emptied what they were writing. */
export class Erasure {
  private last = Number.NEGATIVE_INFINITY;

  /** Listens to this frame until the signal ends it. */
  constructor(signal: AbortSignal) {
    const options = { capture: true, passive: true, signal } as const;
    const note = (event: Event): void => {
      if (event.isTrusted) this.last = performance.now();
    };
    // Enter, with or without other keys, is how posts are sent and empties nothing by itself.
    window.addEventListener('keydown', (event) => event.key !== 'Enter' && note(event), options);
    for (const type of edits) window.addEventListener(type, note, options);
  }

  /** Whether the author edited something within the last second. */
  isRecent(): boolean {
    return performance.now() - this.last < recently;
  }
}
