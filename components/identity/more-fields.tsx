import { useState } from 'react';
import { isTimeZone } from '../../rules/time-zone';
import { ComboField } from '../ui/combo-field';
import { Field } from '../ui/field';
import { useText } from '../ui/text';
import type { IdentityDraft } from './identity-form';

/** What an identity can do without: time zone, own names, and who operates a role. */
export function MoreFields(props: {
  draft: IdentityDraft;
  onChange: (part: Partial<IdentityDraft>) => void;
  /** Values that an admin has locked. */
  locked?: readonly string[] | undefined;
}) {
  const { draft, onChange, locked = [] } = props;
  const text = useText();
  const [names, setNames] = useState(() => (draft.ownNames ?? []).join('\n'));
  return (
    <>
      {draft.kind === 'role' && (
        <Field label={text('identity_operator')} hint={text('identity_operator_hint')}>
          {(id, described) => (
            <input
              id={id}
              aria-describedby={described}
              maxLength={100}
              value={draft.operator ?? ''}
              onChange={(event) => onChange({ operator: event.target.value || undefined })}
            />
          )}
        </Field>
      )}
      <Field label={text('identity_own_names')} hint={text('identity_own_names_hint')}>
        {(id, described) => (
          <textarea
            id={id}
            aria-describedby={described}
            rows={2}
            value={names}
            onChange={(event) => {
              setNames(event.target.value);
              onChange({ ownNames: event.target.value.split('\n').flatMap((name) => name.trim() || []) });
            }}
          />
        )}
      </Field>
      <ComboField
        label={text('identity_time_zone')}
        hint={text('identity_time_zone_hint')}
        problem={isZoneOrNone(draft.timeZone) ? null : text('identity_time_zone_unknown')}
        choices={timeZones}
        value={draft.timeZone ?? ''}
        disabled={locked.includes('timeZone')}
        onChange={(zone) => onChange({ timeZone: zone.trim() || undefined })}
      />
    </>
  );
}

const timeZones = Intl.supportedValuesOf('timeZone');

/** Whether rules about hours can go by it; none at all is the computer's. */
export function isZoneOrNone(zone: string | undefined): boolean {
  return zone === undefined || isTimeZone(zone);
}
