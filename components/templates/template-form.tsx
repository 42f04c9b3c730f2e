import { type ReactNode, useState } from 'react';
import { longestTemplate } from '../../lib/templates';
import type { MessageId } from '../../lib/text';
import { ComboField } from '../ui/combo-field';
import { Field } from '../ui/field';
import { useText } from '../ui/text';

/** What the form asks of a template. */
export interface TemplateDraft {
  readonly name: string;
  readonly text: string;
}

/** What a template is most often. */
const usual: readonly MessageId[] = [
  'templates_greeting',
  'templates_disclaimer',
  'templates_sign_off',
  'templates_complaint',
];

/** Writes or changes a template; what the code says of it stands between the text and the way out. */
export function TemplateForm(props: {
  draft: TemplateDraft;
  onChange: (draft: TemplateDraft) => void;
  onSave: () => void;
  onCancel: () => void;
  children: ReactNode;
}) {
  const { draft, onChange, onSave, onCancel, children } = props;
  const text = useText();
  const [refused, setRefused] = useState(false);
  const lacks = { name: draft.name.trim() === '', text: draft.text.trim() === '' };

  return (
    <div className="stack wide">
      <ComboField
        label={text('templates_name')}
        hint={text('templates_name_hint')}
        problem={refused && lacks.name ? text('identity_name_missing') : null}
        choices={usual.map((id) => text(id))}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
      />
      <Field
        label={text('templates_text')}
        problem={refused && lacks.text ? text('templates_text_missing') : null}
      >
        {(id, described) => (
          <textarea
            id={id}
            aria-describedby={described}
            aria-invalid={refused && lacks.text}
            rows={5}
            dir="auto"
            maxLength={longestTemplate}
            value={draft.text}
            onChange={(event) => onChange({ ...draft, text: event.target.value })}
          />
        )}
      </Field>
      {children}
      <div className="row">
        <button
          type="button"
          className="button main"
          onClick={() => (lacks.name || lacks.text ? setRefused(true) : onSave())}
        >
          {text('templates_save')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {text('identity_cancel')}
        </button>
      </div>
    </div>
  );
}
