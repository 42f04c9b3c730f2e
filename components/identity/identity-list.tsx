import type { Face } from '../../lib/messages';
import type { Text } from '../../lib/text';
import type { Account } from '../../rules/draft';
import { DeletionDialog, useDeletion } from '../ui/deletion';
import { useText } from '../ui/text';
import { AccountName } from './account-name';
import { Emblem } from './emblem';
import { kinds } from './palette';

type Listed = Face & {
  accounts: readonly Account[];
  operator?: string | undefined;
  /** It is an organisation's, which alone can take it away. */
  managed?: object | undefined;
};

/** All identities, to change or delete; a deletion is asked about first. */
export function IdentityList(props: {
  identities: readonly Listed[];
  onEdit: (id: string) => void;
  onDelete: (id: string) => void;
  /** The address where a role is handed over; absent where there is no room for it. */
  handOverAt?: (id: string) => string;
}) {
  const { identities, onEdit, onDelete, handOverAt } = props;
  const text = useText();
  const deletion = useDeletion(identities, onDelete);
  const { list, doomed, ask } = deletion;

  return (
    <>
      <ul className="list" ref={list}>
        {identities.map((identity) => (
          <li className="stack" key={identity.id}>
            <div className="row nowrap">
              <Emblem face={identity} />
              <div className="grow">
                <div className="strong">
                  <bdi>{identity.name}</bdi>
                </div>
                <div className="soft">{whatItIs(identity, text)}</div>
                <ul className="soft accounts">
                  {identity.accounts.map((account) => (
                    <li key={`${account.handle} ${account.host}`}>
                      <AccountName account={account} />
                    </li>
                  ))}
                </ul>
              </div>
              {handOverAt && identity.kind === 'role' && (
                <a
                  className="button plain"
                  aria-label={text('identity_hand_over', { name: identity.name })}
                  href={handOverAt(identity.id)}
                >
                  {text('identity_hand_over_short')}
                </a>
              )}
              <button
                type="button"
                className="button"
                aria-label={text('identity_edit_name', { name: identity.name })}
                onClick={() => onEdit(identity.id)}
              >
                {text('edit')}
              </button>
              {!identity.managed && (
                <button
                  type="button"
                  className="button icon"
                  aria-label={text('identity_delete_name', { name: identity.name })}
                  onClick={() => ask(identity.id)}
                >
                  ×
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <DeletionDialog deletion={deletion} title={text('identity_delete_ask', { name: doomed?.name ?? '' })}>
        <p>{text('identity_delete_warning', { name: doomed?.name ?? '' })}</p>
      </DeletionDialog>
    </>
  );
}

function whatItIs({ kind, accounts, operator }: Listed, text: Text): string {
  const name = kinds.find(({ value }) => value === kind)?.name;
  const unbound = accounts.length === 0 ? [text('identity_no_account')] : [];
  const operated = operator ? [text('identity_operated', { operator })] : [];
  return [name ? text(name) : kind, ...unbound, ...operated].join(text('separator'));
}
