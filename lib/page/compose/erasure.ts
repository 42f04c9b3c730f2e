import { targetOf } from '../sites/tree';

/** Milliseconds after an author's own edit in which an emptied box is their doing. */
const recently = 1_000;

/** Edits that reach an editor without a key of the author's: a menu, dragging, a spoken command, a keyboard on glass. */
const edits = ['beforeinput', 'cut', 'paste', 'drop'] as const;

/** What a button says that throws a draft away, in the languages most used on social sites. */
const discards =
  /^(?:[×✕✖]|(?:cancel|discard|delete|clear|reset|close|remove|verwerfen|abbrechen|löschen|annuler|supprimer|effacer|cancelar|descartar|borrar|eliminar|apagar|excluir|limpar|annulla|elimina|cancella|annuleren|verwijderen|wissen|anuluj|usuń|odrzuć|キャンセル|削除|破棄)(?: .{1,30})?)$/iu;

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
    window.addEventListener('click', (event) => isDiscard(event) && note(event), options);
  }

  /** Whether the author edited something within the last second. */
  isRecent(): boolean {
    return performance.now() - this.last < recently;
  }
}

function isDiscard(event: Event): boolean {
  const pressed = targetOf(event)?.closest('button, [role="button"], a, input');
  if (!pressed) return false;
  const says =
    pressed.getAttribute('aria-label') ?? pressed.getAttribute('value') ?? pressed.textContent ?? '';
  return discards.test(says.trim());
}
