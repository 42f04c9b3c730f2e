import { type FormEvent, useState } from 'react';
import { longestPromise } from '../../lib/roles';
import { Field } from '../ui/field';
import { useText } from '../ui/text';

/** Notes a promise, with the day by which it is due where there is one. */
export function PromiseForm({ onAdd }: { onAdd: (says: string, due: string | null) => void }) {
  const text = useText();
  const [says, setSays] = useState('');
  const [due, setDue] = useState('');
  const [refused, setRefused] = useState(false);
  const isMissing = says.trim() === '';

  function add(event: FormEvent) {
    event.preventDefault();
    setRefused(isMissing);
    if (isMissing) return;
    onAdd(says.trim(), due === '' ? null : due);
    setSays('');
    setDue('');
  }

  return (
    <form className="stack" noValidate onSubmit={add}>
      <Field
        label={text('roles_promise')}
        problem={refused && isMissing ? text('roles_promise_missing') : null}
      >
        {(id, described) => (
          <input
            id={id}
            aria-describedby={described}
            aria-invalid={refused && isMissing}
            maxLength={longestPromise}
            value={says}
            onChange={({ target }) => setSays(target.value)}
          />
        )}
      </Field>
      <Field label={text('roles_promise_due')}>
        {(id) => <input id={id} type="date" value={due} onChange={({ target }) => setDue(target.value)} />}
      </Field>
      <div className="row">
        <button type="submit" className="button">
          {text('roles_promise_add')}
        </button>
      </div>
    </form>
  );
}
