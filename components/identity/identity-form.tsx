import { useState } from 'react';
import type { Face } from '../../lib/messages';
import type { Account } from '../../rules/draft';
import { Field } from '../ui/field';
import { useText } from '../ui/text';
import { AccountRows } from './account-rows';
import { Emblem } from './emblem';
import { isTimeZone, MoreFields } from './more-fields';
import { initials, kinds, palette } from './palette';

/** What the form asks of an identity. */
export interface IdentityDraft extends Omit<Face, 'id'> {
  accounts: Account[];
  packs: string[];
  asksWho: boolean;
  timeZone?: string | undefined;
  ownNames?: string[] | undefined;
  operator?: string | undefined;
}

/** A new identity before anything was said about it. */
export const blankIdentity: IdentityDraft = {
  kind: 'business',
  name: '',
  emblem: '',
  colour: palette[0]?.value ?? '#6d28d9',
  accounts: [],
  packs: [],
  asksWho: false,
};

interface IdentityFormProps {
  start: IdentityDraft;
  packs: readonly { id: string; name: string }[];
  saveLabel: string;
  /** Asks for everything, not only for what an identity cannot do without. */
  whole?: boolean;
  onSave: (identity: IdentityDraft) => void;
  /** Absent where there is nothing to go back to. */
  onCancel?: (() => void) | undefined;
}

/** Makes or changes an identity. */
export function IdentityForm({
  start,
  packs,
  saveLabel,
  whole = false,
  onSave,
  onCancel,
}: IdentityFormProps) {
  const text = useText();
  const [draft, setDraft] = useState(start);
  const [missing, setMissing] = useState(false);
  const change = (part: Partial<IdentityDraft>) => setDraft({ ...draft, ...part });
  const emblem = draft.emblem || initials(draft.name) || '?';

  function save() {
    if (draft.name.trim() === '' || !isTimeZone(draft.timeZone)) return setMissing(true);
    onSave({ ...draft, name: draft.name.trim(), emblem });
  }

  return (
    <div className="stack wide">
      <div className="row top-row">
        <Emblem face={{ ...draft, id: '', emblem }} />
        <div className="grow">
          <Field
            label={text('identity_name')}
            problem={missing && draft.name.trim() === '' ? text('identity_name_missing') : null}
          >
            {(id) => (
              <input
                id={id}
                value={draft.name}
                maxLength={60}
                placeholder={text('identity_name_example')}
                onChange={(event) => change({ name: event.target.value })}
              />
            )}
          </Field>
        </div>
        <div className="narrow">
          <Field label={text('identity_emblem')}>
            {(id) => (
              <input
                id={id}
                value={draft.emblem}
                placeholder={initials(draft.name) || text('identity_emblem_example')}
                onChange={(event) => change({ emblem: twoSigns(event.target.value) })}
              />
            )}
          </Field>
        </div>
      </div>
      <KindChoice kind={draft.kind} onChange={(kind) => change({ kind })} />
      <ColourChoice colour={draft.colour} onChange={(colour) => change({ colour })} />
      <AccountRows accounts={draft.accounts} onChange={(accounts) => change({ accounts })} />
      <label className="choice">
        <input
          type="checkbox"
          checked={draft.asksWho}
          onChange={(event) => change({ asksWho: event.target.checked })}
        />
        <span>
          {text('identity_asks_who')} <span className="soft">{text('identity_asks_who_hint')}</span>
        </span>
      </label>
      {whole && <MoreFields draft={draft} onChange={change} />}
      {packs.length > 0 && (
        <PackChoice packs={packs} taken={draft.packs} onChange={(taken) => change({ packs: taken })} />
      )}
      <div className="row">
        <button type="button" className="button main" onClick={save}>
          {saveLabel}
        </button>
        {onCancel && (
          <button type="button" className="button" onClick={onCancel}>
            {text('identity_cancel')}
          </button>
        )}
      </div>
    </div>
  );
}

function KindChoice({ kind, onChange }: { kind: Face['kind']; onChange: (kind: Face['kind']) => void }) {
  const text = useText();
  return (
    <fieldset className="stack">
      <legend className="label">{text('identity_kind')}</legend>
      {kinds.map(({ value, name, hint }) => (
        <label className="choice" key={value}>
          <input type="radio" name="kind" checked={kind === value} onChange={() => onChange(value)} />
          <span>
            {text(name)} <span className="soft">{text(hint)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function ColourChoice({ colour, onChange }: { colour: string; onChange: (colour: string) => void }) {
  const text = useText();
  return (
    <fieldset>
      <legend className="label">{text('identity_colour')}</legend>
      <div className="swatches">
        {palette.map(({ name, value }) => (
          <label className="swatch" key={value} style={{ background: value }} title={text(name)}>
            <input
              type="radio"
              name="colour"
              aria-label={text(name)}
              checked={colour === value}
              onChange={() => onChange(value)}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function PackChoice(props: {
  packs: readonly { id: string; name: string }[];
  taken: readonly string[];
  onChange: (taken: string[]) => void;
}) {
  const { packs, taken, onChange } = props;
  const text = useText();
  const toggled = (id: string) => (taken.includes(id) ? taken.filter((one) => one !== id) : [...taken, id]);
  return (
    <fieldset className="stack">
      <legend className="label">{text('identity_code')}</legend>
      <div className="choices">
        {packs.map(({ id, name }) => (
          <label className="choice" key={id}>
            <input type="checkbox" checked={taken.includes(id)} onChange={() => onChange(toggled(id))} />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The first two characters as a reader counts them, so that a flag or a family stays whole. */
function twoSigns(typed: string): string {
  const signs = new Intl.Segmenter().segment(typed.trim());
  return [...signs]
    .slice(0, 2)
    .map(({ segment }) => segment)
    .join('');
}
