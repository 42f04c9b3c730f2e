import type { Face } from '../../lib/messages';
import type { Account } from '../../rules/draft';
import { useText } from '../ui/text';
import { AccountName } from './account-name';
import { Emblem } from './emblem';

/** Each identity with its accounts: a way to the site where it is watched, and a press that has it watched where it is not. */
export function WhereToTry(props: {
  identities: readonly (Face & { accounts: readonly Account[] })[];
  isWatched: (host: string) => boolean;
  onWatch: (host: string) => void;
}) {
  const { identities, isWatched, onWatch } = props;
  const text = useText();
  return (
    <ul className="list">
      {identities.map((identity) => (
        <li className="row nowrap" key={identity.id}>
          <Emblem face={identity} />
          <div className="grow">
            <div className="strong">
              <bdi>{identity.name}</bdi>
            </div>
            {identity.accounts.length === 0 && <div className="soft">{text('identity_no_account')}</div>}
            {identity.accounts.map((account) => (
              <div className="row ends" key={`${account.handle} ${account.host}`}>
                <span>
                  <AccountName account={account} softHost />
                </span>
                {isWatched(account.host) ? (
                  <a href={`https://${account.host}/`} target="_blank" rel="noreferrer">
                    {text('welcome_open', { host: account.host })}
                  </a>
                ) : (
                  <button type="button" className="button" onClick={() => onWatch(account.host)}>
                    {text('welcome_watch', { host: account.host })}
                  </button>
                )}
              </div>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
