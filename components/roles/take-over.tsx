import { type FormEvent, useState } from 'react';
import type { LookedAt } from '../../lib/role-messages';
import { ChangesList } from '../backup/changes-list';
import { Emblem } from '../identity/emblem';
import { Field } from '../ui/field';
import { Said, useText } from '../ui/text';
import { KeyWords } from './key-words';
import { PromiseList } from './promise-list';
import { TenureList } from './tenure-list';

/** A role's hand-over file as it was opened: whose words signed it, what it brings, and the name of whoever takes it over. */
export function TakeOver(props: {
  file: LookedAt;
  /** Today where the person is, as `2026-03-02`. */
  today: string;
  /** Why it was not taken after all. */
  problem: string | null;
  onTakeOver: (operator: string) => void;
  onCancel: () => void;
}) {
  const { file, today, problem, onTakeOver, onCancel } = props;
  const { identity, organisation, words, isOwn, changes, tenures, promises, lacking } = file;
  const text = useText();
  const [operator, setOperator] = useState('');
  const [refused, setRefused] = useState(false);
  const isMissing = operator.trim() === '';
  const giver = tenures.at(-1)?.operator ?? null;

  function take(event: FormEvent) {
    event.preventDefault();
    setRefused(isMissing);
    if (!isMissing) onTakeOver(operator.trim());
  }

  return (
    <section className="panel stack wide" aria-labelledby="hand-over">
      <Giver file={file} giver={giver} />
      <div className="stack">
        <p>{text(isOwn ? 'hand_over_own' : 'hand_over_words')}</p>
        <KeyWords words={words} />
        {!isOwn && (
          <p className="aside differs">
            {giver === null
              ? text('hand_over_compare_giver')
              : text('hand_over_compare', { operator: giver })}
          </p>
        )}
      </div>
      <div className="stack">
        <h4 className="label">{text('data_preview')}</h4>
        {organisation !== null && <p className="aside">{text('hand_over_managed', { organisation })}</p>}
        <ChangesList changes={changes} />
        {lacking.map(({ name, address, words: sourceWords }) => (
          <div className="aside differs stack" key={`${name} ${address}`}>
            <p>
              {address === null
                ? text('hand_over_lacking_file', { name, role: identity.name })
                : text('hand_over_lacking', { name, address, role: identity.name })}
            </p>
            <KeyWords words={sourceWords} />
          </div>
        ))}
      </div>
      {promises.length > 0 && (
        <div className="stack">
          <h4 className="label">{text('roles_promises')}</h4>
          <PromiseList promises={promises} today={today} />
        </div>
      )}
      <div className="stack">
        <h4 className="label">{text('roles_earlier')}</h4>
        {/* Its code is not here yet, so that its rules go by their names. */}
        <TenureList tenures={tenures} sayOf={() => null} />
        {changes.entries > 0 && <p className="hint">{text('hand_over_left')}</p>}
      </div>
      <form className="stack wide" noValidate onSubmit={take}>
        <Field
          label={text('data_take_over_name')}
          hint={text('data_take_over_hint', { name: identity.name })}
          problem={refused && isMissing ? text('identity_name_missing') : problem}
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
          <button type="submit" className="button main">
            {text('data_take_over', { name: identity.name })}
          </button>
          <button type="button" className="button" onClick={onCancel}>
            {text('identity_cancel')}
          </button>
        </div>
      </form>
    </section>
  );
}

function Giver({ file: { identity, issued }, giver }: { file: LookedAt; giver: string | null }) {
  const text = useText();
  const day = new Intl.DateTimeFormat(text.locale, { dateStyle: 'long' }).format(Date.parse(issued));
  return (
    <div className="voice">
      <Emblem face={identity} />
      <div>
        <h3 className="name" id="hand-over">
          <Said id="data_hand_over" values={{ name: <bdi>{identity.name}</bdi> }} />
        </h3>
        <p className="account">
          {giver === null
            ? text('data_hand_over_on', { day })
            : text('data_hand_over_by', { operator: giver, day })}
        </p>
      </div>
    </div>
  );
}
