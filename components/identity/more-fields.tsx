import { useState } from 'react';
import type { Mode } from '../../rules/policy-modes';
import { isTimeZone } from '../../rules/time-zone';
import { ComboField } from '../ui/combo-field';
import { Field } from '../ui/field';
import { useText } from '../ui/text';
import type { IdentityDraft } from './identity-form';
import { ProfileFields, type ProfileValue } from './profile-fields';
import { useSetAs } from './set-as';

/** What an identity can do without: who operates a role, own names, what a profile says of it, and a time zone. */
export function MoreFields(props: {
  draft: IdentityDraft;
  onChange: (part: Partial<IdentityDraft>) => void;
  /** How firmly an admin has set a value; null where they have not. */
  modeOf: (value: 'ownNames' | 'timeZone' | ProfileValue) => Mode | null;
}) {
  const { draft, onChange, modeOf } = props;
  const text = useText();
  const setAs = useSetAs();
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
      <Field
        label={text('identity_own_names')}
        hint={[text('identity_own_names_hint'), setAs(modeOf('ownNames'))].join(' ').trim()}
      >
        {(id, described) => (
          <textarea
            id={id}
            aria-describedby={described}
            rows={2}
            disabled={modeOf('ownNames') === 'locked'}
            value={names}
            onChange={(event) => {
              setNames(event.target.value);
              onChange({ ownNames: event.target.value.split('\n').flatMap((name) => name.trim() || []) });
            }}
          />
        )}
      </Field>
      <ProfileFields draft={draft} onChange={onChange} modeOf={modeOf} />
      <ComboField
        label={text('identity_time_zone')}
        hint={[text('identity_time_zone_hint'), setAs(modeOf('timeZone'))].join(' ').trim()}
        problem={isZoneOrNone(draft.timeZone) ? null : text('identity_time_zone_unknown')}
        choices={timeZones}
        value={draft.timeZone ?? ''}
        disabled={modeOf('timeZone') === 'locked'}
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
