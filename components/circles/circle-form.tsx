import { useState } from 'react';
import { mostMembers } from '../../lib/circles';
import type { MessageId } from '../../lib/text';
import { ComboField } from '../ui/combo-field';
import { Field } from '../ui/field';
import { useText } from '../ui/text';
import { readMembers } from './read-members';

/** What the form asks of a circle; its people as they are typed or pasted, one a line. */
export interface CircleDraft {
  readonly name: string;
  readonly people: string;
  /** Whole percent as typed; empty for none. */
  readonly aim: string;
}

/** What a circle is most often. */
const usual: readonly MessageId[] = ['circle_prospects', 'circle_customers', 'circle_peers', 'circle_press'];

/** Writes or changes a circle: what it is called, who is in it, and how much of the answering they should have. */
export function CircleForm(props: {
  draft: CircleDraft;
  onChange: (draft: CircleDraft) => void;
  onSave: () => void;
  onCancel: () => void;
}) {
  const { draft, onChange, onSave, onCancel } = props;
  const text = useText();
  const [refused, setRefused] = useState(false);
  const { members, unread } = readMembers(draft.people);
  const problems = {
    name: draft.name.trim() === '' ? text('identity_name_missing') : null,
    people: problemOf(members.length),
    aim: isAim(draft.aim) ? null : text('circles_aim_wrong'),
  };
  const isSound = problems.name === null && problems.people === null && problems.aim === null;

  function problemOf(count: number): string | null {
    if (count === 0) return text('circles_people_missing');
    return count > mostMembers ? text('circles_too_many', { most: mostMembers }) : null;
  }

  async function open(file: File | undefined) {
    if (file) onChange({ ...draft, people: readMembers(await file.text()).members.join('\n') });
  }

  return (
    <div className="stack wide">
      <ComboField
        label={text('circles_name')}
        hint={text('circles_name_hint')}
        problem={refused ? problems.name : null}
        choices={usual.map((id) => text(id))}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
      />
      <Field
        label={text('circles_people')}
        hint={text('circles_people_hint')}
        problem={refused ? problems.people : null}
      >
        {(id, described) => (
          <textarea
            id={id}
            aria-describedby={described}
            aria-invalid={refused && problems.people !== null}
            rows={8}
            spellCheck={false}
            value={draft.people}
            onChange={({ target }) => onChange({ ...draft, people: target.value })}
          />
        )}
      </Field>
      <p className="soft" role="status">
        {text('circles_read', { count: members.length })}
        {unread.length > 0 && (
          <>
            {text('separator')}
            {text('circles_unread', { count: unread.length, first: unread[0] ?? '' })}
          </>
        )}
      </p>
      <Field label={text('circles_file')} hint={text('circles_file_hint')}>
        {(id, described) => (
          <input
            id={id}
            aria-describedby={described}
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            onChange={({ target }) => void open(target.files?.[0])}
          />
        )}
      </Field>
      <Field
        label={text('circles_aim')}
        hint={text('circles_aim_hint')}
        problem={refused ? problems.aim : null}
      >
        {(id, described) => (
          <input
            id={id}
            aria-describedby={described}
            aria-invalid={refused && problems.aim !== null}
            type="number"
            min={1}
            max={100}
            value={draft.aim}
            onChange={({ target }) => onChange({ ...draft, aim: target.value })}
          />
        )}
      </Field>
      <div className="row">
        <button type="button" className="button main" onClick={() => (isSound ? onSave() : setRefused(true))}>
          {text('circles_save')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {text('identity_cancel')}
        </button>
      </div>
    </div>
  );
}

function isAim(typed: string): boolean {
  return typed === '' || (/^\d{1,3}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 100);
}
