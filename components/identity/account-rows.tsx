import { accountIn } from '../../lib/accounts';
import type { Account } from '../../rules/draft';
import { AddField } from '../ui/add-field';

/** The accounts of an identity, each a site and a handle; a profile's address is enough to add one. */
export function AccountRows(props: {
  accounts: readonly Account[];
  onChange: (accounts: Account[]) => void;
}) {
  const { accounts, onChange } = props;

  function add(account: Account) {
    const others = accounts.filter(({ host, handle }) => host !== account.host || handle !== account.handle);
    onChange([...others, account]);
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
      <AddField
        label="Add an account"
        hint="A profile’s address, or @handle@host. Drafts by this account get this identity’s code."
        placeholder="site.example/handle"
        unread="Write the address of the profile, with its site and its handle."
        read={accountIn}
        onAdd={add}
      />
    </fieldset>
  );
}
