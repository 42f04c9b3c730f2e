import { useId, useState } from 'react';
import type { Verdict } from '../../lib/messages';
import type { Level } from '../../rules/finding';
import { strongest } from './words';

/** What can be done with a draft that the gate holds, by the strongest level of its findings. */
export function WayOut(props: {
  verdict: Verdict;
  name: string;
  onPost: (reason: string) => void;
  onClose: () => void;
}) {
  const { verdict, name, onPost, onClose } = props;
  const [reason, setReason] = useState('');
  const field = useId();
  const needed = reasonNeeded(verdict);
  const missing = needed && reason.trim() === '';
  return (
    <div className="end">
      {isBlocked(verdict) && (
        <p>
          {name} cannot post this, with or without a reason. Change the words, or post it from another account
          of yours if it belongs there.
        </p>
      )}
      {needed && (
        <div className="field">
          <label className="label" htmlFor={field}>
            Why is this all right to post?
          </label>
          <input
            id={field}
            maxLength={500}
            autoComplete="off"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <p className="hint">Kept with the rule’s name, never with the post’s text.</p>
        </div>
      )}
      <div className="row ends">
        <button type="button" className="button main" onClick={onClose}>
          Keep editing
        </button>
        {!isBlocked(verdict) && (
          <button
            type="button"
            className="button grave"
            disabled={missing}
            onClick={() => onPost(reason.trim())}
          >
            {verdict.state === 'not-checked' ? 'Post without a check' : 'Post anyway'}
          </button>
        )}
      </div>
    </div>
  );
}

function levelOf(verdict: Verdict): Level | null {
  return verdict.state === 'findings' ? strongest(verdict.findings) : null;
}

function reasonNeeded(verdict: Verdict): boolean {
  return levelOf(verdict) === 'hold';
}

function isBlocked(verdict: Verdict): boolean {
  return levelOf(verdict) === 'block';
}
