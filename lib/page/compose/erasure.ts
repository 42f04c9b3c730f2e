import { labelOf } from '../sites/label';
import { pathOf, targetOf } from '../sites/tree';

/** Milliseconds after an author's own edit in which an emptied box is their doing. */
const recently = 1_000;

/** Milliseconds in which a site takes what an Enter sent, and closes its dialog. */
const sending = 10_000;

/** Edits that reach an editor without a key of the author's. */
const edits = ['cut', 'paste', 'drop'] as const;

/** What a button says that throws a draft away, in the languages most used on social sites. */
const discards =
  /^(?:[×✕✖]|(?:cancel|discard|delete|clear|reset|close|remove|verwerfen|abbrechen|löschen|annuler|supprimer|effacer|cancelar|descartar|borrar|eliminar|apagar|excluir|limpar|annulla|elimina|cancella|annuleren|verwijderen|wissen|anuluj|usuń|odrzuć|キャンセル|削除|破棄)(?: .{1,30})?)$/iu;

/** Knows whether the author themselves may just have emptied what they were writing. */
export class Erasure {
  private last = Number.NEGATIVE_INFINITY;
  /** What the author last did that empties a box or closes it: when, and in what; anywhere where it is a button that says so. */
  private emptying: { readonly at: number; readonly path: readonly EventTarget[] | null } | null = null;
  private lastPress = Number.NEGATIVE_INFINITY;
  /** The Enter that was the last thing that the author did: when, and in what. */
  private enter: { readonly at: number; readonly path: readonly EventTarget[] } | null = null;

  /** Listens to this frame until the signal ends it. */
  constructor(signal: AbortSignal) {
    const options = { capture: true, passive: true, signal } as const;
    for (const type of edits) window.addEventListener(type, (event) => this.noted(event), options);
    window.addEventListener('click', (event) => isDiscard(event) && this.discarded(event), options);
    window.addEventListener('pointerdown', (event) => this.pressed(event), options);
  }

  /** Something edits, or is about to: a menu, a spoken command, a keyboard on glass. */
  noted(event: Event): void {
    if (!event.isTrusted) return;
    this.last = performance.now();
    if (isEmptying(event)) this.emptying = { at: this.last, path: pathOf(event) };
  }

  /** A letter was written at this moment of the page's clock, in the midst of others. */
  wrote(moment: number): void {
    this.last = moment;
  }

  /** A key goes down. Enter, with or without other keys, is how posts are sent and empties nothing by itself. */
  keyed(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    const isEnter = event.key === 'Enter';
    this.enter = isEnter ? { at: performance.now(), path: pathOf(event) } : null;
    if (!isEnter) this.noted(event);
  }

  private discarded({ isTrusted }: Event): void {
    if (!isTrusted) return;
    this.last = performance.now();
    this.emptying = { at: this.last, path: null };
  }

  private pressed({ isTrusted, timeStamp }: Event): void {
    if (!isTrusted) return;
    // When it was pressed, not when we hear of it: the gate may have let a post go by the same press.
    this.lastPress = timeStamp;
    this.enter = null;
  }

  /** Whether the last thing that the author did, a few seconds ago at the most, was to press Enter in this element. */
  isEnterIn(element: Element): boolean {
    const { enter } = this;
    return enter !== null && performance.now() - enter.at < sending && enter.path.includes(element);
  }

  /** Whether the author pressed something on the page after this moment of its clock. */
  hasPressedSince(moment: number): boolean {
    return this.lastPress > moment;
  }

  /** Whether the author themselves has just emptied this element or closed it, and after this moment of the page's clock. */
  hasEmptied(element: Element, moment: number): boolean {
    const { emptying } = this;
    if (!emptying || emptying.at <= moment || performance.now() - emptying.at >= recently) return false;
    return emptying.path?.includes(element) ?? true;
  }

  /** Whether the author edited something within the last second. */
  isRecent(): boolean {
    return performance.now() - this.last < recently;
  }
}

const emptyingKeys: readonly string[] = ['Escape', 'Backspace', 'Delete'];

function isEmptying(event: Event): boolean {
  if (event.type === 'keydown') return emptyingKeys.includes((event as KeyboardEvent).key);
  return event.type === 'cut' || (event as Partial<InputEvent>).inputType?.startsWith('delete') === true;
}

function isDiscard(event: Event): boolean {
  const pressed = targetOf(event)?.closest('button, [role="button"], a, input');
  return pressed ? discards.test(labelOf(pressed)) : false;
}
