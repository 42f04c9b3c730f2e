import { hostIn } from '../../lib/accounts';
import { AddField } from '../ui/add-field';

/** The Mastodon instances that the person added, and a field to add one; the browser then asks for that host alone. */
export function SiteList(props: {
  hosts: readonly string[];
  /** What went wrong with the last one, in words. */
  problem: string | null;
  onAdd: (host: string) => void;
  onRemove: (host: string) => void;
}) {
  const { hosts, problem, onAdd, onRemove } = props;
  return (
    <div className="stack wide">
      {hosts.length > 0 && (
        <ul className="list">
          {hosts.map((host) => (
            <li className="row ends" key={host}>
              <span className="strong">{host}</span>
              <button
                type="button"
                className="button"
                aria-label={`Remove ${host}`}
                onClick={() => onRemove(host)}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
      )}
      <AddField
        label="Add a Mastodon instance"
        hint="Your browser asks you for leave to read this one site. Reload its open tabs afterwards."
        placeholder="mastodon.example"
        unread="Write the host name of the instance, such as mastodon.example."
        problem={problem}
        read={hostIn}
        onAdd={onAdd}
      />
    </div>
  );
}
