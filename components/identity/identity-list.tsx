import { useState } from 'react';
import type { Face } from '../../lib/messages';
import type { Account } from '../../rules/draft';
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
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <ul className="list">
      {identities.map((identity) => (
        <li className="stack" key={identity.id}>
          <div className="row nowrap">
            <Emblem face={identity} />
            <div className="grow">
              <div className="strong">{identity.name}</div>
              <div className="soft">{accountsInWords(identity)}</div>
            </div>
            <button
              type="button"
              className="button"
              aria-label={`Edit ${identity.name}`}
              onClick={() => onEdit(identity.id)}
            >
              Edit
            </button>
            <button
              type="button"
              className="button icon"
              aria-label={`Delete ${identity.name}`}
              onClick={() => setAsked(identity.id)}
            >
              ×
            </button>
          </div>
          {asked === identity.id && (
            <fieldset className="aside stack" aria-label={`Delete ${identity.name}?`}>
              <p>Delete {identity.name} with its accounts and own rules? This cannot be undone.</p>
              <div className="row">
                <button type="button" className="button grave" onClick={() => onDelete(identity.id)}>
                  Delete for good
                </button>
                <button type="button" className="button" onClick={() => setAsked(null)}>
                  Keep it
                </button>
              </div>
            </fieldset>
          )}
        </li>
      ))}
    </ul>
  );
}

function accountsInWords({ kind, accounts }: Listed): string {
  const name = kinds.find(({ value }) => value === kind)?.name ?? kind;
  if (accounts.length === 0) return `${name} · bound to no account yet`;
  return `${name} · ${accounts.map(({ host, handle }) => `@${handle} on ${host}`).join(', ')}`;
}
