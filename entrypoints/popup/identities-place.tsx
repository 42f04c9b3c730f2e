import { useState } from 'react';
import { blankIdentity, type IdentityDraft, IdentityForm } from '../../components/identity/identity-form';
import { IdentityList } from '../../components/identity/identity-list';
import { initials } from '../../components/identity/palette';
import { useFormFocus } from '../../components/ui/form-focus';
import { useText } from '../../components/ui/text';
import { handOver } from '../../lib/background/backup';
import { addIdentity, changeIdentity, deleteIdentity } from '../../lib/background/identities';
import type { InForce } from '../../lib/background/policy/identities';
import { download } from './download';
import { useAnswer } from './use-answer';

/** All identities, to make, change and delete. The first one is asked for before anything else can be done. */
export function IdentitiesPlace(props: {
  identities: readonly InForce[];
  /** Asks for everything about an identity, and hands a role over; the popup has no room for that. */
  whole?: boolean;
}) {
  const { identities, whole = false } = props;
  const text = useText();
  const [edited, setEdited] = useState<string | null>(null);
  const [making, setMaking] = useState(false);
  const [handed, setHanded] = useState('');
  const identity = identities.find(({ id }) => id === edited);
  useFormFocus(identity !== undefined || making);
  const shelf = useAnswer('read-code', { identity: identity?.managed ? identity.id : null });
  const packs = shelf.state === 'answered' ? shelf.value.packs : [];

  async function save(draft: IdentityDraft) {
    if (identity) await changeIdentity(identity.id, draft);
    else await addIdentity(draft);
    setEdited(null);
    setMaking(false);
  }

  async function giveOver(id: string) {
    const given = identities.find((one) => one.id === id);
    if (!given) return;
    download(await handOver(given, Date.now()), initials(given.name).toLowerCase() || 'identity');
    setHanded(text('identity_handed_over', { name: given.name, place: text('options_data') }));
  }

  function leave() {
    setEdited(null);
    setMaking(false);
  }

  if (identities.length === 0) {
    return (
      <div className="stack wide">
        <div className="stack">
          <h2 className="title">{text('identity_first')}</h2>
          <p className="soft">{text('identity_first_hint')}</p>
        </div>
        <IdentityForm
          start={blankIdentity}
          packs={packs}
          saveLabel={text('identity_make')}
          onSave={(draft) => void save(draft)}
        />
      </div>
    );
  }
  if (identity || making) {
    return (
      <div className="stack wide">
        <h2 className="title">{identity ? <bdi>{identity.name}</bdi> : text('identity_new')}</h2>
        <IdentityForm
          key={identity?.id ?? 'new'}
          start={identity ? draftOf(identity) : blankIdentity}
          packs={packs}
          managed={identity?.managed}
          whole={whole}
          saveLabel={text(identity ? 'identity_save' : 'identity_make')}
          onSave={(draft) => void save(draft)}
          onCancel={leave}
        />
      </div>
    );
  }
  return (
    <div className="stack wide">
      <IdentityList
        identities={identities}
        onEdit={setEdited}
        onDelete={(id) => void deleteIdentity(id)}
        {...(whole && { onHandOver: (id: string) => void giveOver(id) })}
      />
      <button type="button" className="button main" onClick={() => setMaking(true)}>
        {text('identity_make_another')}
      </button>
      {whole && (
        <p role="status" className="told">
          {handed}
        </p>
      )}
    </div>
  );
}

function draftOf(identity: InForce): IdentityDraft {
  const { id: _, off: __, rules: ___, templates: ____, managed: _____, ...draft } = identity;
  return draft;
}
