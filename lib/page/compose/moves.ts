import { type Composer, editablesIn, postControlsIn } from '../sites/composer';

/** More than any composer moves apart; the button that posts comes first. */
const watchedCap = 6;
/** At how much of a thing outside of where it stood it counts as moved: two pixels of a button. */
const steps = Array.from({ length: 21 }, (_, step) => step / 20);

/**
 * Tells when what a composer is made of is no longer where it was, whatever moved it: a picture that has come, an animation, a
 * style. No event says so, and what was placed beside it would lie over it. The browser watches it against a frame drawn closely
 * around it, which costs no script until something moves.
 */
export class Moves {
  private observers: readonly IntersectionObserver[] = [];
  private watched = '';
  private elements: readonly Element[] = [];

  constructor(private readonly moved: () => void) {}

  /** Watches the parts of this composer from where they are now, in place of what was watched before. */
  watch(composer: Composer): void {
    const elements = [...postControlsIn(composer), ...editablesIn(composer)].slice(0, watchedCap);
    const rects = elements.map((element) => element.getBoundingClientRect());
    const watched = JSON.stringify([rects, innerWidth, innerHeight]);
    const isSame = elements.every((element, at) => element === this.elements[at]);
    if (isSame && watched === this.watched) return;
    this.stop();
    this.watched = watched;
    this.elements = elements;
    this.observers = elements.flatMap((element, at) => this.observed(element, rects[at]) ?? []);
  }

  /** Watches nothing any more. */
  stop(): void {
    for (const observer of this.observers) observer.disconnect();
    this.observers = [];
    this.elements = [];
    this.watched = '';
  }

  private observed(element: Element, rect: DOMRect | undefined): IntersectionObserver | null {
    if (!rect || rect.width === 0 || rect.height === 0) return null;
    let isFirst = true;
    const observer = new IntersectionObserver(
      (entries) => {
        // What is told first is how it stands now, which may be elsewhere than where it was measured.
        const stays = isFirst && entries.every(({ boundingClientRect }) => isAt(boundingClientRect, rect));
        isFirst = false;
        if (!stays) this.moved();
      },
      // The frame's own window: without it, margins do not count in a frame of another origin.
      { root: document, rootMargin: marginAround(rect), threshold: steps },
    );
    observer.observe(element);
    return observer;
  }
}

function isAt(one: DOMRectReadOnly, other: DOMRectReadOnly): boolean {
  return Math.abs(one.left - other.left) < 1 && Math.abs(one.top - other.top) < 1;
}

/** What makes the window as small as this, in whole pixels. */
function marginAround({ left, top, right, bottom }: DOMRectReadOnly): string {
  const { clientWidth } = document.documentElement;
  const insets = [top, clientWidth - right, innerHeight - bottom, left];
  return insets.map((inset) => `${-Math.floor(inset)}px`).join(' ');
}
