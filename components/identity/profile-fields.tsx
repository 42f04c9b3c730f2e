import { useState } from 'react';
import { hostOfSite } from '../../lib/own-site';
import type { Mode } from '../../rules/policy-modes';
import { Field } from '../ui/field';
import { useText } from '../ui/text';
import type { IdentityDraft } from './identity-form';
import { useSetAs } from './set-as';

export type ProfileValue = 'sites' | 'contact' | 'purpose';

/** What an identity knows about itself that a profile says: its own sites, how to reach it, what it is there for. */
export function ProfileFields(props: {
  draft: IdentityDraft;
  onChange: (part: Partial<IdentityDraft>) => void;
  /** How firmly an admin has set a value; null where they have not. */
  modeOf: (value: ProfileValue) => Mode | null;
}) {
  const { draft, onChange, modeOf } = props;
  const text = useText();
  const setAs = useSetAs();
  const [sites, setSites] = useState(() => (draft.sites ?? []).join('\n'));
  const hintOf = (value: ProfileValue, hint: string) => [hint, setAs(modeOf(value))].join(' ').trim();
  return (
    <>
      <Field
        label={text('identity_sites')}
        hint={hintOf('sites', text('identity_sites_hint'))}
        problem={areSites(draft.sites) ? null : text('identity_sites_unknown')}
      >
        {(id, described) => (
          <textarea
            id={id}
            aria-describedby={described}
            rows={2}
            spellCheck={false}
            disabled={modeOf('sites') === 'locked'}
            value={sites}
            onChange={(event) => {
              setSites(event.target.value);
              onChange({ sites: sitesIn(event.target.value) });
            }}
          />
        )}
      </Field>
      <Field label={text('identity_purpose')} hint={hintOf('purpose', text('identity_purpose_hint'))}>
        {(id, described) => (
          <input
            id={id}
            aria-describedby={described}
            maxLength={300}
            disabled={modeOf('purpose') === 'locked'}
            value={draft.purpose ?? ''}
            onChange={(event) => onChange({ purpose: event.target.value || undefined })}
          />
        )}
      </Field>
      <Field label={text('identity_contact')} hint={hintOf('contact', text('identity_contact_hint'))}>
        {(id, described) => (
          <input
            id={id}
            aria-describedby={described}
            maxLength={200}
            disabled={modeOf('contact') === 'locked'}
            value={draft.contact ?? ''}
            onChange={(event) => onChange({ contact: event.target.value || undefined })}
          />
        )}
      </Field>
    </>
  );
}

/** One a line; a line that is no site stays as it is typed, so that it can be said. */
function sitesIn(typed: string): string[] {
  return typed.split('\n').flatMap((line) => hostOfSite(line) ?? (line.trim() || []));
}

/** Whether these are hosts; none at all are, too. */
export function areSites(sites: readonly string[] | undefined): boolean {
  return (sites ?? []).every((site) => hostOfSite(site) !== null);
}
