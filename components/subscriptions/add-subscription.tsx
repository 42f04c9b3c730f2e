import { type FormEvent, useId, useState } from 'react';
import { Field } from '../ui/field';
import { useText } from '../ui/text';

/** Where somebody says what they want to subscribe to: the address of a channel, or a file. */
export function AddSubscription(props: {
  busy: boolean;
  problem: string | null;
  onLook: (address: string) => void;
  onFile: (file: File) => void;
}) {
  const { busy, problem, onLook, onFile } = props;
  const text = useText();
  const id = useId();
  const [address, setAddress] = useState('');

  function look(event: FormEvent) {
    event.preventDefault();
    onLook(address);
  }

  return (
    <form className="stack wide" onSubmit={look} aria-busy={busy}>
      <Field label={text('subs_address')} hint={text('subs_address_hint')} problem={problem}>
        {(field, described) => (
          <div className="row nowrap">
            <input
              id={field}
              aria-describedby={described}
              type="url"
              inputMode="url"
              spellCheck={false}
              required
              value={address}
              onChange={(event) => setAddress(event.target.value)}
            />
            <button type="submit" className="button main" disabled={busy}>
              {text(busy ? 'subs_looking' : 'subs_look')}
            </button>
          </div>
        )}
      </Field>
      <div className="field">
        <label className="label" htmlFor={id}>
          {text('subs_file')}
        </label>
        <input
          id={id}
          type="file"
          accept=".jws"
          aria-describedby={`${id}-note`}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) onFile(file);
            event.target.value = '';
          }}
        />
        <p className="hint" id={`${id}-note`}>
          {text('subs_file_hint')}
        </p>
      </div>
    </form>
  );
}
