import type { ComposeView } from './card-port';

/** How the card stands over one composer: whether it is open, whether it holds a press, and what it has to say. */
export class Showing {
  /** A press of Post is held. */
  held = false;
  /** The author sees the card and not only the chip. */
  isOpen = false;
  /** The draft on which the author opened the card: it stays open when that turns out clear. */
  private openedOn: string | null = null;
  private message: string | null = null;

  constructor(private readonly changed: () => void) {}

  /** There is something that the author should keep seeing. */
  get hasMatter(): boolean {
    return this.isOpen || this.message !== null;
  }

  /** What the card is told of all this. */
  view(): Pick<ComposeView, 'held' | 'open' | 'message'> {
    return { held: this.held, open: this.isOpen, message: this.message };
  }

  /** The author opens the card on this draft. */
  open(key: string): void {
    this.isOpen = true;
    this.openedOn = key;
    this.changed();
  }

  /** The card closes, with all that it said. */
  close(): void {
    this.isOpen = false;
    this.over();
    this.changed();
  }

  /** Shows words for the author in the card. */
  say(message: string): void {
    this.held = false;
    this.isOpen = true;
    this.message = message;
    this.changed();
  }

  /** A press of Post is held; what of it is shown comes with its answer. */
  holds(): void {
    this.held = true;
    this.isOpen = true;
    this.message = null;
  }

  /** What was said is about another draft. */
  over(): void {
    this.held = false;
    this.message = null;
  }

  /** Nothing speaks against the draft: what stood open because something did closes. */
  isClear(key: string): void {
    if (this.openedOn === key || this.message !== null) return;
    this.isOpen = false;
    this.held = false;
  }

  /** Words that belong to the answer which is about to be shown. */
  adds(message: string): void {
    this.message = message;
  }
}
