import type { Finding, Fix } from '../../../rules/finding';
import type { Face, Verdict, Voice } from '../../messages';

/** Everything that the chip and the card show of one composer; replaced whole at each change, never mutated. */
export interface ComposeView {
  /** What the card has to lie in to be seen and pressed: a modal dialog around the composer, or the document's element. */
  readonly home: Element;
  /** The composer's rectangle in the viewport, in CSS pixels. */
  readonly anchor: DOMRectReadOnly;
  /** The site's own buttons in the composer, in viewport pixels: never covered. */
  readonly avoid: readonly DOMRectReadOnly[];
  /** Null until the first answer. */
  readonly voice: Voice | null;
  /** Null while a check is under way. */
  readonly verdict: Verdict | null;
  /** The identities whose code has nothing against this draft. */
  readonly acceptedBy: readonly Face[];
  /** The identity that the draft reads like, where that is another than the one it would go out as. */
  readonly readsLike: Face | null;
  /** The author pressed Post and the gate holds it. */
  readonly held: boolean;
  /** The card is shown, not only the chip. */
  readonly open: boolean;
  /** What just happened, in words for the author; null when there is nothing to say. */
  readonly message: string | null;
}

/** What the author can do from the chip and the card; every one of them is called from a trusted event only. */
export interface ComposeActions {
  open(): void;
  close(): void;
  fix(finding: Finding, fix: Fix): void;
  goTo(finding: Finding): void;
  /** Post anyway, with the typed reason (empty where none is needed); the gate checks that the levels allow it. */
  post(reason: string): void;
  checkAgain(): void;
}

/** The chip and the card of one frame, which follow the one composer that has the focus. */
export interface CardPort {
  show(view: ComposeView, actions: ComposeActions): void;
  hide(): void;
}

/** Where `entrypoints/card` registers its CardPort on `globalThis`, in the content script's isolated world. */
export const cardPortKey: unique symbol = Symbol.for('demarc.card');
