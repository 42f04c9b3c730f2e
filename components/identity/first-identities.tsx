import { type FormEvent, useEffect, useRef, useState } from 'react';
import { accountIn } from '../../lib/accounts';
import type { Face } from '../../lib/messages';
import type { MessageId } from '../../lib/text';
import { Field } from '../ui/field';
import { useText } from '../ui/text';
import { blankIdentity, everybodysPack, type IdentityDraft } from './identity-form';
import { initials, palette } from './palette';
import { type TypedVoice, VoiceFields } from './voice-fields';

/** The code of one's own voice. */
const ownPack = 'personal';
/** Those made for a kind of organisation; the others are about rhythm, balance or accounts that several people share. */
const organisationPacks: readonly string[] = [
  'brand',
  'finance',
  'government',
  'health',
  'law',
  'ministry',
  'nonprofit',
  'restaurant',
  'school',
  'software',
];

interface Typed {
  readonly own: TypedVoice;
  readonly work: TypedVoice;
  /** The id of the pack for the kind of organisation, `everybodysPack` for any other; empty until one is chosen. */
  readonly pack: string;
}

const blankVoice: TypedVoice = { name: '', address: '' };
const blank: Typed = { own: blankVoice, work: blankVoice, pack: '' };

/** Makes the first two identities at once: one's own voice, and the voice of an organisation. */
export function FirstIdentities(props: {
  packs: readonly { id: string; name: string }[];
  onMake: (own: IdentityDraft, work: IdentityDraft) => void;
}) {
  const { packs, onMake } = props;
  const text = useText();
  const [typed, setTyped] = useState(blank);
  const [refusals, setRefusals] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const found = problemsIn(typed);
  const shown = refusals > 0 ? found : {};
  const problem = (field: FieldName) => (shown[field] ? text(shown[field]) : null);
  const own = draftOf(typed.own, {
    kind: 'personal',
    colour: colourOf('colour_teal'),
    packs: [ownPack, everybodysPack],
  });
  const work = draftOf(typed.work, {
    kind: 'business',
    colour: colourOf('colour_blue'),
    packs: [...new Set([typed.pack, everybodysPack])],
  });
  const organisations = packs.filter(({ id }) => organisationPacks.includes(id));

  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);

  function make(event: FormEvent) {
    event.preventDefault();
    if (Object.keys(found).length > 0) setRefusals(refusals + 1);
    else onMake(own, work);
  }

  return (
    <form className="stack wide" ref={form} onSubmit={make} noValidate>
      <VoiceFields
        title={text('welcome_own')}
        says={{
          name: text('welcome_own_name'),
          address: text('welcome_own_account'),
          example: text('welcome_own_example'),
        }}
        face={faceOf(own)}
        typed={typed.own}
        problems={{ name: problem('ownName'), address: problem('ownAddress') }}
        onChange={(voice) => setTyped({ ...typed, own: voice })}
      />
      <VoiceFields
        title={text('welcome_work')}
        says={{
          name: text('welcome_work_name'),
          address: text('welcome_work_account'),
          example: text('welcome_work_example'),
        }}
        face={faceOf(work)}
        typed={typed.work}
        problems={{ name: problem('workName'), address: problem('workAddress') }}
        onChange={(voice) => setTyped({ ...typed, work: voice })}
      >
        <Field label={text('welcome_kind')} hint={text('welcome_kind_hint')} problem={problem('pack')}>
          {(id, described) => (
            <select
              id={id}
              aria-describedby={described}
              aria-invalid={problem('pack') !== null}
              value={typed.pack}
              onChange={(event) => setTyped({ ...typed, pack: event.target.value })}
            >
              <option value="">{text('welcome_kind_choose')}</option>
              {organisations.map(({ id: pack, name }) => (
                <option key={pack} value={pack}>
                  {name}
                </option>
              ))}
              <option value={everybodysPack}>{text('welcome_kind_else')}</option>
            </select>
          )}
        </Field>
      </VoiceFields>
      <div className="row">
        <button type="submit" className="button main">
          {text('welcome_make')}
        </button>
      </div>
    </form>
  );
}

type FieldName = 'ownName' | 'ownAddress' | 'workName' | 'workAddress' | 'pack';

/** What keeps the two identities from being made; an address may be left out, but not misread. */
function problemsIn({ own, work, pack }: Typed): Partial<Record<FieldName, MessageId>> {
  const problems: Partial<Record<FieldName, MessageId>> = {};
  if (own.name.trim() === '') problems.ownName = 'identity_name_missing';
  if (work.name.trim() === '') problems.workName = 'identity_name_missing';
  if (isMisread(own)) problems.ownAddress = 'account_unread';
  if (isMisread(work)) problems.workAddress = 'account_unread';
  else if (isSame(own, work)) problems.workAddress = 'welcome_same_account';
  if (pack === '') problems.pack = 'welcome_kind_missing';
  return problems;
}

function isMisread({ address }: TypedVoice): boolean {
  return address.trim() !== '' && accountIn(address) === null;
}

function isSame(one: TypedVoice, other: TypedVoice): boolean {
  const [a, b] = [accountIn(one.address), accountIn(other.address)];
  return a !== null && b !== null && a.host === b.host && a.handle === b.handle;
}

function draftOf(
  { name, address }: TypedVoice,
  rest: Pick<IdentityDraft, 'kind' | 'colour' | 'packs'>,
): IdentityDraft {
  const account = accountIn(address);
  return {
    ...blankIdentity,
    ...rest,
    name: name.trim(),
    emblem: initials(name) || '?',
    accounts: account ? [account] : [],
  };
}

function faceOf({ kind, name, emblem, colour }: IdentityDraft): Face {
  return { id: '', kind, name, emblem, colour };
}

function colourOf(wanted: MessageId): string {
  return palette.find(({ name }) => name === wanted)?.value ?? blankIdentity.colour;
}
