import { type KeyboardEvent, useState } from 'react';
import { Field } from './field';
import { useText } from './text';

/** A field in which one more thing is written, with its Add button; what can't be read stays there to be mended. */
export function AddField<T>(props: {
  label: string;
  hint: string;
  placeholder: string;
  /** What is said where the text can't be read. */
  unread: string;
  /** What else went wrong, in words. */
  problem?: string | null;
  /** The thing that the text stands for; null where it stands for none. */
  read: (text: string) => T | null;
  onAdd: (added: T) => void;
}) {
  const { label, hint, placeholder, unread, problem = null, read, onAdd } = props;
  const text = useText();
  const [typed, setTyped] = useState('');
  const [isUnread, setUnread] = useState(false);

  function add() {
    const added = read(typed);
    setUnread(added === null);
    if (added === null) return;
    onAdd(added);
    setTyped('');
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  }

  return (
    <Field label={label} hint={hint} problem={isUnread ? unread : problem}>
      {(id, describedBy) => (
        <div className="row nowrap">
          <input
            id={id}
            aria-describedby={describedBy}
            value={typed}
            placeholder={placeholder}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <button type="button" className="button" onClick={add}>
            {text('add')}
          </button>
        </div>
      )}
    </Field>
  );
}
