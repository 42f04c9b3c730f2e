import { hostIn } from '../../lib/accounts';
import { AddField } from '../ui/add-field';
import { useRowFocus } from '../ui/row-focus';
import { useText } from '../ui/text';

/** The Mastodon instances that the person added, and a field to add one; the browser then asks for that host alone. */
export function SiteList(props: {
  hosts: readonly string[];
  /** Those among them that an admin has set. */
  locked?: readonly string[];
  /** What went wrong with the last one, in words. */
  problem: string | null;
  onAdd: (host: string) => void;
  onRemove: (host: string) => void;
}) {
  const { hosts, locked = [], problem, onAdd, onRemove } = props;
  const text = useText();
  const { list, leaves } = useRowFocus(hosts);
  return (
    <div className="stack wide">
      {hosts.length > 0 && (
        <ul className="list" ref={list}>
          {hosts.map((host) => (
            <li className="row ends" key={host}>
              <span>
                <bdi className="strong">{host}</bdi>
                {locked.includes(host) && <span className="soft"> {text('policy_locked')}</span>}
              </span>
              <button
                type="button"
                className="button"
                disabled={locked.includes(host)}
                aria-label={text('sites_remove_host', { host })}
                onClick={() => {
                  leaves(host);
                  onRemove(host);
                }}
              >
                {text('sites_remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <AddField
        label={text('sites_add')}
        hint={text('sites_add_hint')}
        placeholder={text('sites_example')}
        unread={text('sites_unread')}
        problem={problem}
        read={hostIn}
        onAdd={onAdd}
      />
    </div>
  );
}
