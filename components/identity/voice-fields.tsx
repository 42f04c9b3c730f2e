import type { ReactNode } from 'react';
import type { Face } from '../../lib/messages';
import { Field } from '../ui/field';
import { useText } from '../ui/text';
import { Emblem } from './emblem';

/** What somebody typed about a voice. */
export interface TypedVoice {
  readonly name: string;
  /** The address of its account; empty where it has none yet. */
  readonly address: string;
}

/** The name of a voice and the address of its account, with the emblem that it gets. */
export function VoiceFields(props: {
  title: string;
  says: { name: string; address: string; example: string };
  face: Face;
  typed: TypedVoice;
  problems: { name: string | null; address: string | null };
  onChange: (typed: TypedVoice) => void;
  children?: ReactNode;
}) {
  const { title, says, face, typed, problems, onChange, children } = props;
  const text = useText();
  return (
    <fieldset className="panel stack wide">
      <legend className="unseen">{title}</legend>
      <div className="voice" aria-hidden="true">
        <Emblem face={face} />
        <span className="title strong">{title}</span>
      </div>
      <Field label={says.name} problem={problems.name}>
        {(id, described) => (
          <input
            id={id}
            aria-describedby={described}
            aria-invalid={problems.name !== null}
            maxLength={60}
            value={typed.name}
            onChange={(event) => onChange({ ...typed, name: event.target.value })}
          />
        )}
      </Field>
      <Field label={says.address} hint={text('welcome_account_hint')} problem={problems.address}>
        {(id, described) => (
          <input
            id={id}
            aria-describedby={described}
            aria-invalid={problems.address !== null}
            spellCheck={false}
            placeholder={says.example}
            value={typed.address}
            onChange={(event) => onChange({ ...typed, address: event.target.value })}
          />
        )}
      </Field>
      {children}
    </fieldset>
  );
}
