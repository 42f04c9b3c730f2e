import { type KeyboardEvent, useState } from 'react';
import { accountIn } from '../../lib/accounts';
import type { Account } from '../../rules/draft';
import { Field } from '../ui/field';

/** The accounts of an identity, each a site and a handle; a profile's address is enough to add one. */
export function AccountRows(props: {
  accounts: readonly Account[];
  onChange: (accounts: Account[]) => void;
}) {
  const { accounts, onChange } = props;
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  function add() {
    const account = accountIn(typed);
    if (!account) return setProblem('Write the address of the profile, with its site and its handle.');
    const others = accounts.filter(({ host, handle }) => host !== account.host || handle !== account.handle);
    onChange([...others, account]);
    setTyped('');
    setProblem(null);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  }

  return (
    <fieldset className="stack">
      <legend className="label">Accounts</legend>
      {accounts.length > 0 && (
        <ul className="list">
          {accounts.map(({ host, handle }) => (
            <li className="row ends" key={`${handle} ${host}`}>
              <span>
                @{handle} <span className="soft">on {host}</span>
              </span>
              <button
                type="button"
                className="button icon"
                aria-label={`Remove @${handle} on ${host}`}
                onClick={() => onChange(accounts.filter((one) => one.host !== host || one.handle !== handle))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <Field
        label="Add an account"
        hint="A profile’s address, or @handle@host. Drafts by this account get this identity’s code."
        problem={problem}
      >
        {(id, describedBy) => (
          <div className="row nowrap">
            <input
              id={id}
              aria-describedby={describedBy}
              value={typed}
              placeholder="site.example/handle"
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={onKeyDown}
            />
            <button type="button" className="button" onClick={add}>
              Add
            </button>
          </div>
        )}
      </Field>
    </fieldset>
  );
}
