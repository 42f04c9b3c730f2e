import { beginningOf, type KeptDraft } from '../../lib/kept';
import { DeletionDialog, useDeletion } from '../ui/deletion';
import { useText } from '../ui/text';
import { type Keeper, type KeptActions, KeptItem } from './kept-item';

/** The drafts that their author put by, newest first; a deletion is asked about first. */
export function StashList(
  props: KeptActions & { drafts: readonly KeptDraft[]; identities: readonly Keeper[] },
) {
  const { drafts, identities, onDelete, ...actions } = props;
  const text = useText();
  const deletion = useDeletion(drafts, onDelete);
  const { list, doomed, ask } = deletion;
  if (drafts.length === 0) return <p className="empty">{text('stash_empty', { keep: text('card_keep') })}</p>;
  return (
    <>
      <ul className="stack wide" ref={list}>
        {drafts.map((kept) => (
          <KeptItem key={kept.id} kept={kept} identities={identities} onDelete={ask} {...actions} />
        ))}
      </ul>
      <DeletionDialog deletion={deletion} title={text('stash_delete_ask')}>
        <p>
          <q dir="auto">{doomed && beginningOf(doomed.parts)}</q>
        </p>
        <p>{text('stash_delete_warning')}</p>
      </DeletionDialog>
    </>
  );
}
