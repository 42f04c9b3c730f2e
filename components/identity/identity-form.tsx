import { useState } from 'react';
import type { Face } from '../../lib/messages';
import type { Account } from '../../rules/draft';
import type { Mode } from '../../rules/policy-modes';
import { Field } from '../ui/field';
import { useText } from '../ui/text';
import { AccountRows } from './account-rows';
import { Emblem } from './emblem';
import { isZoneOrNone, MoreFields } from './more-fields';
import { initials, kinds, palette } from './palette';
import { areSites } from './profile-fields';
import { SetAs, useSetAs } from './set-as';

/** What the form asks of an identity. */
export interface IdentityDraft extends Omit<Face, 'id'> {
  accounts: Account[];
  packs: string[];
  asksWho: boolean;
  timeZone?: string | undefined;
  ownNames?: string[] | undefined;
  sites?: string[] | undefined;
  contact?: string | undefined;
  purpose?: string | undefined;
  operator?: string | undefined;
}

/** The pack that is on for everybody, until somebody switches it off: secrets, card numbers, shouting. */
export const everybodysPack = 'everyday';

/** A new identity before anything was said about it. */
export const blankIdentity: IdentityDraft = {
  kind: 'business',
  name: '',
  emblem: '',
  colour: palette[0]?.value ?? '#6d28d9',
  accounts: [],
  packs: [everybodysPack],
  asksWho: false,
};

/** What an admin has set of an identity, and who they are; its name, kind and accounts are set as well. */
export interface SetByAdmin {
  readonly organisation: string;
  readonly contact: string;
  readonly locked: readonly string[];
  readonly recommended: readonly string[];
}

interface ListedPack {
  readonly id: string;
  readonly name: string;
  /** How firmly an admin has set it. */
  readonly mode?: Mode | null;
}

interface IdentityFormProps {
  start: IdentityDraft;
  packs: readonly ListedPack[];
  /** Absent where the identity is the person's own. */
  managed?: SetByAdmin | undefined;
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
  managed,
  saveLabel,
  whole = false,
  onSave,
  onCancel,
}: IdentityFormProps) {
  const text = useText();
  const setAs = useSetAs();
  const [draft, setDraft] = useState(start);
  const [missing, setMissing] = useState(false);
  const change = (part: Partial<IdentityDraft>) => setDraft({ ...draft, ...part });
  const isLocked = (value: string) => managed?.locked.includes(value) ?? false;
  const emblem = draft.emblem || initials(draft.name) || '?';

  function save() {
    if (draft.name.trim() === '' || !isZoneOrNone(draft.timeZone) || !areSites(draft.sites))
      return setMissing(true);
    onSave({ ...draft, name: draft.name.trim(), emblem });
  }

  return (
    <div className="stack wide">
      {managed && <ManagedNote managed={managed} />}
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
                disabled={managed !== undefined}
                maxLength={60}
                placeholder={text('identity_name_example')}
                onChange={(event) => change({ name: event.target.value })}
              />
            )}
          </Field>
        </div>
        <div className="narrow">
          <Field label={text('identity_emblem')} hint={setAs(modeOf('emblem', managed))}>
            {(id, described) => (
              <input
                id={id}
                aria-describedby={described}
                value={draft.emblem}
                disabled={isLocked('emblem')}
                placeholder={initials(draft.name) || text('identity_emblem_example')}
                onChange={(event) => change({ emblem: twoSigns(event.target.value) })}
              />
            )}
          </Field>
        </div>
      </div>
      <fieldset className="stack wide" disabled={managed !== undefined}>
        <KindChoice kind={draft.kind} onChange={(kind) => change({ kind })} />
      </fieldset>
      <fieldset disabled={isLocked('colour')}>
        <ColourChoice
          colour={draft.colour}
          mode={modeOf('colour', managed)}
          onChange={(colour) => change({ colour })}
        />
      </fieldset>
      <fieldset disabled={managed !== undefined}>
        <AccountRows accounts={draft.accounts} onChange={(accounts) => change({ accounts })} />
      </fieldset>
      <label className="choice">
        <input
          type="checkbox"
          checked={draft.asksWho}
          disabled={isLocked('asksWho')}
          onChange={(event) => change({ asksWho: event.target.checked })}
        />
        <span>
          {text('identity_asks_who')}
          <br />
          <span className="hint">{text('identity_asks_who_hint')}</span>
          <SetAs mode={modeOf('asksWho', managed)} />
        </span>
      </label>
      {whole && <MoreFields draft={draft} onChange={change} modeOf={(value) => modeOf(value, managed)} />}
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

function ColourChoice(props: { colour: string; mode: Mode | null; onChange: (colour: string) => void }) {
  const { colour, mode, onChange } = props;
  const text = useText();
  // One that came in a file, or from an admin, may be none of those that are offered.
  const [had] = useState(colour);
  const offered = palette.some(({ value }) => value === had)
    ? palette
    : [{ name: 'colour_had', value: had } as const, ...palette];
  return (
    <fieldset>
      <legend className="label">
        {text('identity_colour')}
        <SetAs mode={mode} />
      </legend>
      <div className="swatches">
        {offered.map(({ name, value }) => (
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

/** Whose identity it is, and that what is greyed out here is set by them. */
function ManagedNote({ managed: { organisation, contact } }: { managed: SetByAdmin }) {
  const text = useText();
  return (
    <p className="aside">
      {text('policy_identity', { organisation })}
      {contact && ` ${text('policy_contact', { contact })}`}
    </p>
  );
}

function modeOf(value: string, managed: SetByAdmin | undefined): Mode | null {
  if (managed?.locked.includes(value)) return 'locked';
  return managed?.recommended.includes(value) ? 'recommended' : null;
}

function PackChoice(props: {
  packs: readonly ListedPack[];
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
        {packs.map(({ id, name, mode }) => (
          <label className="choice" key={id}>
            <input
              type="checkbox"
              checked={taken.includes(id)}
              disabled={mode === 'locked'}
              onChange={() => onChange(toggled(id))}
            />
            <span>
              {name}
              <SetAs mode={mode} />
            </span>
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
