import { redock } from '../../components/verdict/docked';
import type { ComposeActions, ComposeView } from '../../lib/page/compose/card-port';

/**
 * What is drawn, and that it was overtaken: whoever writes on has a draft that no answer is about, and once they pause most often
 * the answer that is drawn already. The chip has both ready and shows the one or the other. To draw both anew at each pause was
 * a third of the script that a typed character cost (Chromium, traced), and moved the chip each time. Where the page scrolls beneath
 * it, as it does at each new line of a long draft, the chip has another place and nothing is drawn anew either.
 */
export class Overtaken {
  private drawn = '';
  /** The same while a check is under way; null where the chip has no words for that, or the card is open. */
  private overtaken: string | null = null;
  /** What the chip stands beside. */
  private beside = '';
  private actions: ComposeActions | null = null;
  /** Has it say again what was drawn; null where it says that. */
  private undo: (() => void) | null = null;

  /** @param place what everything is drawn in */
  constructor(private readonly place: HTMLElement) {}

  /** Has what is drawn show this view; false where that has to be drawn. */
  shows(view: ComposeView, actions: ComposeActions): boolean {
    if (actions !== this.actions) return false;
    const looks = looksOf(view);
    if (looks !== this.overtaken && looks !== this.drawn) return false;
    // Before a word of it changes: afterwards the page would be laid out anew for it.
    this.stands(view);
    if (looks === this.drawn) this.takeBack();
    else this.undo ??= this.saysChecking();
    return true;
  }

  /** This view is drawn now, or none. */
  drew(view: ComposeView | null, actions: ComposeActions | null): void {
    this.drawn = view ? looksOf(view) : '';
    const isBoth = view && !view.open && this.chip()?.dataset.meanwhile !== undefined;
    this.overtaken = isBoth ? looksOf({ ...view, verdict: null }) : null;
    this.beside = view ? besideOf(view) : '';
    this.actions = actions;
  }

  /** Has it say again what was drawn: React knows of nothing else. */
  takeBack(): void {
    this.undo?.();
    this.undo = null;
  }

  /** Has the chip stand where that puts it which is now beside it. */
  private stands(view: ComposeView): void {
    const beside = besideOf(view);
    if (beside === this.beside) return;
    this.beside = beside;
    const chip = this.chip();
    if (chip) redock(chip, view);
  }

  private saysChecking(): (() => void) | null {
    const chip = this.chip();
    const name = chip?.getAttribute('aria-label');
    if (!chip || !name) return null;
    chip.setAttribute('aria-label', chip.dataset.meanwhile ?? name);
    this.place.setAttribute('aria-busy', 'true');
    return () => {
      chip.setAttribute('aria-label', name);
      this.place.removeAttribute('aria-busy');
    };
  }

  private chip(): HTMLElement | null {
    return this.place.querySelector<HTMLElement>('.chip');
  }
}

/** Two views that look the same are drawn the same; where the chip stands alone, that is so wherever it stands. */
function looksOf({ anchor, avoid, ...view }: ComposeView): string {
  return JSON.stringify(view.open ? { ...view, anchor, avoid } : view);
}

function besideOf({ anchor, avoid }: ComposeView): string {
  return JSON.stringify([anchor, avoid]);
}
