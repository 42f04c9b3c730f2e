import { useText } from './text';

/** The two buttons of a row that can be changed and deleted; the labels name the row. */
export function EditAndDelete(props: {
  editLabel: string;
  deleteLabel: string;
  onEdit: () => void;
  onDelete: () => void;
}) {
  const { editLabel, deleteLabel, onEdit, onDelete } = props;
  const text = useText();
  return (
    <div className="row">
      <button type="button" className="button" aria-label={editLabel} onClick={onEdit}>
        {text('edit')}
      </button>
      <button type="button" className="button grave" aria-label={deleteLabel} onClick={onDelete}>
        {text('delete')}
      </button>
    </div>
  );
}
