import type { Composition } from './composition';
import type { Controller } from './controller';
import type { Erasure } from './erasure';

/** What is known of what the author's hands are doing in this frame. */
export interface Author {
  readonly erasure: Erasure;
  readonly composition: Composition;
}

/** What a controller tells the frame. */
export interface ControllerEvents {
  /** What the card shows of this composer changed. */
  changed(controller: Controller): void;
  /** The site took a draft that had passed the gate. */
  posted(controller: Controller): void;
  /** The draft vanished, and neither the author nor a press that the gate saw can have done it. */
  outran(controller: Controller): void;
}
