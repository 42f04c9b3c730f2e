import type { Composer } from '../sites/composer';

/** One thing that the author or the page did which would post the draft, or begins to. */
export interface Press {
  /** `before`: the first half of a press (pointer down, mouse down); nothing is explained yet. */
  readonly phase: 'before' | 'commit';
  readonly by: 'control' | 'chord' | 'form';
  readonly trusted: boolean;
  /** What was pressed, or the form that was sent; null for a chord. */
  readonly element: HTMLElement | null;
}

/** Whether the page may have the event. */
export type Lets = (composer: Composer, press: Press) => boolean;
