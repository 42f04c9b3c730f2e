import type { ComposeActions, ComposeView } from '../../lib/page/compose/card-port';

/**
 * What is drawn, and that it was overtaken: whoever writes on has a draft that no answer is about, and once they pause most often
 * the answer that is drawn already. The chip has both ready and shows the one or the other. To draw both anew at each pause was
 * a third of the script that a typed character cost (Chromium, traced), and moved the chip each time.
 */
export class Overtaken {
  private drawn = '';
  /** The same while a check is under way; null where the chip has no words for that, or the card is open. */
  private overtaken: string | null = null;
  private actions: ComposeActions | null = null;
  /** Has it say again what was drawn; null where it says that. */
  private undo: (() => void) | null = null;

  /** @param place what everything is drawn in */
  constructor(private readonly place: HTMLElement) {}

  /** Has what is drawn show this view; false where that has to be drawn. */
  shows(view: ComposeView, actions: ComposeActions): boolean {
    if (actions !== this.actions) return false;
    const looks = JSON.stringify(view);
    if (looks === this.overtaken) this.undo ??= this.saysChecking();
    else if (looks === this.drawn) this.takeBack();
    else return false;
    return true;
  }

  /** This view is drawn now, or none. */
  drew(view: ComposeView | null, actions: ComposeActions | null): void {
    this.drawn = JSON.stringify(view);
    this.overtaken = view && !view.open && this.chip() ? JSON.stringify({ ...view, verdict: null }) : null;
    this.actions = actions;
  }

  /** Has it say again what was drawn: React knows of nothing else. */
  takeBack(): void {
    this.undo?.();
    this.undo = null;
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
    return this.place.querySelector<HTMLElement>('.chip[data-meanwhile]');
  }
}
