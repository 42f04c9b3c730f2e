import { type ReactNode, type RefObject, useState } from 'react';
import { AskDialog } from './ask-dialog';
import { useRowFocus } from './row-focus';
import { useText } from './text';

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

/** Asks whether the doomed row is to be deleted for good; `children` say what goes with it. */
export function DeletionDialog(props: {
  deletion: Omit<Deletion<unknown>, 'list'>;
  title: string;
  children: ReactNode;
}) {
  const { deletion, title, children } = props;
  const text = useText();
  return (
    <AskDialog
      open={deletion.doomed !== undefined}
      title={title}
      yes={text('delete_good')}
      no={text('delete_keep')}
      onYes={deletion.erase}
      onNo={deletion.keep}
    >
      {children}
    </AskDialog>
  );
}
