import { accountIn } from '../../lib/accounts';
import type { Account } from '../../rules/draft';
import { AddField } from '../ui/add-field';
import { useRowFocus } from '../ui/row-focus';
import { useText } from '../ui/text';
import { AccountName, accountInWords } from './account-name';

/** The accounts of an identity, each a site and a handle; a profile's address is enough to add one. */
export function AccountRows(props: {
  accounts: readonly Account[];
  onChange: (accounts: Account[]) => void;
}) {
  const { accounts, onChange } = props;
  const text = useText();
  const { list, leaves } = useRowFocus(accounts.map(keyOf));

  function add(account: Account) {
    const others = accounts.filter(({ host, handle }) => host !== account.host || handle !== account.handle);
    onChange([...others, account]);
  }

  return (
    <fieldset className="stack">
      <legend className="label">{text('identity_accounts')}</legend>
      {accounts.length > 0 && (
        <ul className="list" ref={list}>
          {accounts.map((account) => (
            <li className="row ends" key={keyOf(account)}>
              <span>
                <AccountName account={account} softHost />
              </span>
              <button
                type="button"
                className="button icon"
                aria-label={text('account_remove', { account: accountInWords(account, text) })}
                onClick={() => {
                  leaves(keyOf(account));
                  onChange(accounts.filter((one) => one !== account));
                }}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <AddField
        label={text('account_add')}
        hint={text('account_add_hint')}
        placeholder={text('account_example')}
        unread={text('account_unread')}
        read={accountIn}
        onAdd={add}
      />
    </fieldset>
  );
}

function keyOf({ handle, host }: Account): string {
  return `${handle} ${host}`;
}
