import { useId, useState } from 'react';
import type { Verdict } from '../../lib/messages';
import type { Level } from '../../rules/finding';
import { Said, useText } from '../ui/text';
import { strongest } from './words';

/** What can be done with a draft that the gate holds, by the strongest level of its findings. */
export function WayOut(props: {
  verdict: Verdict;
  name: string;
  onPost: (reason: string) => void;
  onKeep: () => void;
  onClose: () => void;
}) {
  const { verdict, name, onPost, onKeep, onClose } = props;
  const [reason, setReason] = useState('');
  const text = useText();
  const field = useId();
  const needed = reasonNeeded(verdict);
  const missing = needed && reason.trim() === '';
  return (
    <div className="end">
      {isBlocked(verdict) && (
        <p>
          <Said id="card_blocked" values={{ name: <bdi>{name}</bdi> }} />
        </p>
      )}
      {needed && (
        <div className="field">
          <label className="label" htmlFor={field}>
            {text('card_why')}
          </label>
          <input
            id={field}
            maxLength={500}
            autoComplete="off"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <p className="hint">{text('card_why_hint')}</p>
        </div>
      )}
      <div className="row">
        <button type="button" className="button main" onClick={onClose}>
          {text('card_keep_editing')}
        </button>
        <button type="button" className="button" onClick={onKeep}>
          {text('card_keep')}
        </button>
        {!isBlocked(verdict) && (
          <button
            type="button"
            className="button grave"
            disabled={missing}
            onClick={() => onPost(reason.trim())}
          >
            {text(verdict.state === 'not-checked' ? 'card_post_unchecked' : 'card_post_anyway')}
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
