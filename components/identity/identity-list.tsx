import { useState } from 'react';
import type { Face } from '../../lib/messages';
import type { Text } from '../../lib/text';
import type { Account } from '../../rules/draft';
import { useText } from '../ui/text';
import { accountInWords } from './account-name';
import { Emblem } from './emblem';
import { kinds } from './palette';

type Listed = Face & { accounts: readonly Account[] };

/** All identities, to change or delete; a deletion is asked about first. */
export function IdentityList(props: {
  identities: readonly Listed[];
  onEdit: (id: string) => void;
  onDelete: (id: string) => void;
}) {
  const { identities, onEdit, onDelete } = props;
  const text = useText();
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <ul className="list">
      {identities.map((identity) => (
        <li className="stack" key={identity.id}>
          <div className="row nowrap">
            <Emblem face={identity} />
            <div className="grow">
              <div className="strong">
                <bdi>{identity.name}</bdi>
              </div>
              <div className="soft">{accountsOf(identity, text)}</div>
            </div>
            <button
              type="button"
              className="button"
              aria-label={text('identity_edit_name', { name: identity.name })}
              onClick={() => onEdit(identity.id)}
            >
              {text('identity_edit')}
            </button>
            <button
              type="button"
              className="button icon"
              aria-label={text('identity_delete_name', { name: identity.name })}
              onClick={() => setAsked(identity.id)}
            >
              ×
            </button>
          </div>
          {asked === identity.id && (
            <fieldset
              className="aside stack"
              aria-label={text('identity_delete_ask', { name: identity.name })}
            >
              <p>{text('identity_delete_warning', { name: identity.name })}</p>
              <div className="row">
                <button type="button" className="button grave" onClick={() => onDelete(identity.id)}>
                  {text('identity_delete_good')}
                </button>
                <button type="button" className="button" onClick={() => setAsked(null)}>
                  {text('identity_delete_keep')}
                </button>
              </div>
            </fieldset>
          )}
        </li>
      ))}
    </ul>
  );
}

function accountsOf({ kind, accounts }: Listed, text: Text): string {
  const name = kinds.find(({ value }) => value === kind)?.name;
  const bound = accounts.map((account) => accountInWords(account, text)).join(', ');
  return (name ? text(name) : kind) + text('separator') + (bound || text('identity_no_account'));
}
