import { type RefObject, useState } from 'react';
import { useRowFocus } from './row-focus';

/** Deleting from a list, which is asked about first. */
interface Deletion<Row> {
  /** For the element whose children are the rows. */
  readonly list: RefObject<HTMLUListElement | null>;
  /** The row that is asked about. */
  readonly doomed: Row | undefined;
  ask(id: string): void;
  /** Takes the question back. */
  keep(): void;
  /** Deletes the row that is asked about; the focus stays near where it stood. */
  erase(): void;
}

export function useDeletion<Row extends { readonly id: string }>(
  rows: readonly Row[],
  onDelete: (id: string) => void,
): Deletion<Row> {
  const [asked, setAsked] = useState<string | null>(null);
  const { list, leaves } = useRowFocus(rows.map(({ id }) => id));
  const doomed = rows.find(({ id }) => id === asked);
  return {
    list,
    doomed,
    ask: setAsked,
    keep: () => setAsked(null),
    erase() {
      if (doomed) {
        leaves(doomed.id);
        onDelete(doomed.id);
      }
      setAsked(null);
    },
  };
}
