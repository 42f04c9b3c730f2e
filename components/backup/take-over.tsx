import { useState } from 'react';
import type { Changes } from '../../lib/changes';
import type { Face } from '../../lib/messages';
import { Emblem } from '../identity/emblem';
import { Field } from '../ui/field';
import { Said, useText } from '../ui/text';
import { ChangesList } from './changes-list';

/** A role's hand-over file as it was opened: who gives it, what it changes here, and the name of whoever takes it over. */
export function TakeOver(props: {
  role: Face & { readonly operator?: string | undefined };
  /** When the file was written, as ISO 8601. */
  time: string;
  changes: Changes;
  onTakeOver: (operator: string) => void;
  onCancel: () => void;
}) {
  const { role, time, changes, onTakeOver, onCancel } = props;
  const text = useText();
  const [operator, setOperator] = useState('');
  const [refused, setRefused] = useState(false);
  const day = new Intl.DateTimeFormat(text.locale, { dateStyle: 'long' });
  const written = Number.isNaN(Date.parse(time)) ? time : day.format(Date.parse(time));
  const isMissing = operator.trim() === '';

  return (
    <section className="panel stack wide" aria-labelledby="hand-over">
      <div className="voice">
        <Emblem face={role} />
        <div>
          <h3 className="name" id="hand-over">
            <Said id="data_hand_over" values={{ name: <bdi>{role.name}</bdi> }} />
          </h3>
          <p className="account">
            {role.operator
              ? text('data_hand_over_by', { operator: role.operator, day: written })
              : text('data_hand_over_on', { day: written })}
          </p>
        </div>
      </div>
      <p className="aside differs">{text('data_hand_over_unsigned')}</p>
      <div className="stack">
        <h4 className="label">{text('data_preview')}</h4>
        <ChangesList changes={changes} />
      </div>
      <Field
        label={text('data_take_over_name')}
        hint={text('data_take_over_hint', { name: role.name })}
        problem={refused && isMissing ? text('identity_name_missing') : null}
      >
        {(id, described) => (
          <input
            id={id}
            aria-describedby={described}
            aria-invalid={refused && isMissing}
            autoComplete="name"
            maxLength={100}
            value={operator}
            onChange={(event) => setOperator(event.target.value)}
          />
        )}
      </Field>
      <div className="row">
        <button
          type="button"
          className="button main"
          onClick={() => (isMissing ? setRefused(true) : onTakeOver(operator.trim()))}
        >
          {text('data_take_over', { name: role.name })}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {text('identity_cancel')}
        </button>
      </div>
    </section>
  );
}
