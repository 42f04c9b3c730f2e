import { useId, useState } from 'react';
import type { Act } from '../../lib/acts';
import type { Verdict } from '../../lib/messages';
import type { MessageId } from '../../lib/text';
import { Said, useText } from '../ui/text';
import { type Way, wayOf } from './words';

/** Why there is no way to post it. */
const closed: Partial<Record<Way, MessageId>> = {
  blocked: 'card_blocked',
  never: 'card_never',
  'false-alarm': 'card_only_false_alarm',
  'unchecked-stop': 'card_unchecked_stop',
};

const anyway: Readonly<Record<Act, MessageId>> = {
  post: 'card_post_anyway',
  reply: 'card_reply_anyway',
  comment: 'card_comment_anyway',
  send: 'card_send_anyway',
  save: 'card_save_anyway',
  schedule: 'card_schedule_anyway',
};
const unchecked: Readonly<Record<Act, MessageId>> = {
  post: 'card_post_unchecked',
  reply: 'card_reply_unchecked',
  comment: 'card_comment_unchecked',
  send: 'card_send_unchecked',
  save: 'card_save_unchecked',
  schedule: 'card_schedule_unchecked',
};

/** What can be done with a draft that the gate holds, by the hardest of what speaks against it. */
export function WayOut(props: {
  verdict: Verdict;
  act: Act;
  name: string;
  onPost: (reason: string) => void;
  onKeep: () => void;
  onClose: () => void;
}) {
  const { verdict, act, name, onPost, onKeep, onClose } = props;
  const [reason, setReason] = useState('');
  const [confirmed, setConfirmed] = useState(false);
  const text = useText();
  const field = useId();
  const way = wayOf(verdict);
  const why = closed[way];
  const missing = (way === 'reason' && reason.trim() === '') || (way === 'confirm' && !confirmed);
  return (
    <div className="end">
      {why && (
        <p>
          <Said id={why} values={{ name: <bdi>{name}</bdi> }} />
        </p>
      )}
      {way === 'confirm' && (
        <label className="choice">
          <input
            type="checkbox"
            checked={confirmed}
            onChange={(event) => setConfirmed(event.target.checked)}
          />
          <span>{text('card_confirm', { name })}</span>
        </label>
      )}
      {way === 'reason' && (
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
        {!why && (
          <button
            type="button"
            className="button grave"
            disabled={missing}
            onClick={() => onPost(reason.trim())}
          >
            {text((verdict.state === 'not-checked' ? unchecked : anyway)[act])}
          </button>
        )}
      </div>
    </div>
  );
}
