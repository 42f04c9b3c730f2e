import { useState } from 'react';
import { beginningOf, type KeptDraft } from '../../lib/kept';
import { AskDialog } from '../ui/ask-dialog';
import { useRowFocus } from '../ui/row-focus';
import { useText } from '../ui/text';
import { type Keeper, type KeptActions, KeptItem } from './kept-item';

/** The drafts that their author put by, newest first; a deletion is asked about first. */
export function StashList(
  props: KeptActions & { drafts: readonly KeptDraft[]; identities: readonly Keeper[] },
) {
  const { drafts, identities, onDelete, ...actions } = props;
  const text = useText();
  const [asked, setAsked] = useState<string | null>(null);
  const { list, leaves } = useRowFocus(drafts.map(({ id }) => id));
  const doomed = drafts.find(({ id }) => id === asked);
  if (drafts.length === 0) return <p className="empty">{text('stash_empty', { keep: text('card_keep') })}</p>;
  function erase() {
    if (doomed) {
      leaves(doomed.id);
      onDelete(doomed.id);
    }
    setAsked(null);
  }

  return (
    <>
      <ul className="stack wide" ref={list}>
        {drafts.map((kept) => (
          <KeptItem key={kept.id} kept={kept} identities={identities} onDelete={setAsked} {...actions} />
        ))}
      </ul>
      <AskDialog
        open={doomed !== undefined}
        title={text('stash_delete_ask')}
        yes={text('identity_delete_good')}
        no={text('identity_delete_keep')}
        onYes={erase}
        onNo={() => setAsked(null)}
      >
        <p>
          <q dir="auto">{doomed && beginningOf(doomed.parts)}</q>
        </p>
        <p>{text('stash_delete_warning')}</p>
      </AskDialog>
    </>
  );
}
