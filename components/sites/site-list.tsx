import { type KeyboardEvent, useState } from 'react';
import { hostIn } from '../../lib/accounts';
import { Field } from '../ui/field';

/** The Mastodon instances that the person added, and a field to add one; the browser then asks for that host alone. */
export function SiteList(props: {
  hosts: readonly string[];
  /** What went wrong with the last one, in words. */
  problem: string | null;
  onAdd: (host: string) => void;
  onRemove: (host: string) => void;
}) {
  const { hosts, problem, onAdd, onRemove } = props;
  const [typed, setTyped] = useState('');
  const [unread, setUnread] = useState(false);

  function add() {
    const host = hostIn(typed);
    setUnread(host === null);
    if (host === null) return;
    onAdd(host);
    setTyped('');
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') add();
  }

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
      <Field
        label="Add a Mastodon instance"
        hint="Your browser asks you for leave to read this one site. Reload its open tabs afterwards."
        problem={unread ? 'Write the host name of the instance, such as mastodon.example.' : problem}
      >
        {(id, described) => (
          <div className="row nowrap">
            <input
              id={id}
              aria-describedby={described}
              value={typed}
              placeholder="mastodon.example"
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={onKeyDown}
            />
            <button type="button" className="button" onClick={add}>
              Add
            </button>
          </div>
        )}
      </Field>
    </div>
  );
}
