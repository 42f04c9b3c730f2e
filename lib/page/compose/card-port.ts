import type { Finding, Fix } from '../../../rules/finding';
import type { PostKind } from '../../../rules/past';
import type { Act } from '../../acts';
import type { KeptTitle } from '../../kept';
import type { Face, Other, Request, Verdict, Voice } from '../../messages';
import type { TemplateTitle } from '../../templates';

/** Everything that the chip and the card show of one composer; replaced whole at each change, never mutated. */
export interface ComposeView {
  /** What the card has to lie in to be seen and pressed: a modal dialog around the composer, or the document's element. */
  readonly home: Element;
  /** The composer's rectangle in the viewport, in CSS pixels. */
  readonly anchor: DOMRectReadOnly;
  /** The site's own buttons in the composer, in viewport pixels: never covered. */
  readonly avoid: readonly DOMRectReadOnly[];
  /** Where the texts of its editables are, in viewport pixels; known while the card is open. */
  readonly written: readonly DOMRectReadOnly[];
  /** What its author goes on with: the line that they write and what posts, in viewport pixels; known while the card is open. */
  readonly needed: readonly DOMRectReadOnly[];
  /** Null until the first answer. */
  readonly voice: Voice | null;
  /** Null while a check is under way. */
  readonly verdict: Verdict | null;
  /** Nothing stands there that could be posted, and so nothing that could be clear. */
  readonly isEmpty: boolean;
  /** The other identities that this draft could go out as, where something speaks against it. */
  readonly others: readonly Other[];
  /** The identity that the draft reads like, where that is another than the one it would go out as. */
  readonly readsLike: Face | null;
  /** Drafts that were put by for this voice, offered while nothing is written here. */
  readonly kept: readonly KeptTitle[];
  /** The templates of this voice, offered likewise. */
  readonly templates: readonly TemplateTitle[];
  /** The author pressed Post and the gate holds it. */
  readonly held: boolean;
  /** The card is shown, not only the chip. */
  readonly open: boolean;
  /** What the composer's button does, so that it can be called by its name. */
  readonly act: Act;
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
  readonly elsewhere: ElsewhereActions;
}

/** What the author can do with a draft or a finding beside posting it. */
export interface ElsewhereActions {
  /** "This is wrong": for the rest of this draft, or for this phrase and identity for ninety days. */
  dismiss(finding: Finding, scope: DismissalScope): void;
  /** "This is not a promotion": what the draft is for instead, for this one and posts like it. */
  correct(finding: Finding, kind: PostKind): void;
  /** Puts a report into the clipboard; false where the page or the browser forbids it. Nothing is sent. */
  copy(report: string): Promise<boolean>;
  /** Puts the draft by for this voice; it stays in its box, too. */
  keep(): void;
  /** Takes the draft to another identity: its text is put by, and the place where that one posts is opened. */
  moveTo(identity: Face): void;
  /** Puts a draft that was put by into the empty composer. */
  putHere(kept: KeptTitle): void;
  /** Puts a template into the empty composer. */
  putTemplate(template: TemplateTitle): void;
}

export type DismissalScope = Request<'dismiss'>['scope'];

/** The chip and the card of one frame, which follow the one composer that has the focus. */
export interface CardPort {
  show(view: ComposeView, actions: ComposeActions): void;
  hide(): void;
}

/** Where `entrypoints/card` registers its CardPort on `globalThis`, in the content script's isolated world. */
export const cardPortKey: unique symbol = Symbol.for('demarc.card');

/** The card's door in this world, once its code is there. */
export function cardPort(): CardPort | null {
  return (globalThis as { [cardPortKey]?: CardPort })[cardPortKey] ?? null;
}
