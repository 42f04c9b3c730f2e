import { useState } from 'react';
import { blankIdentity, type IdentityDraft, IdentityForm } from '../../components/identity/identity-form';
import { IdentityList } from '../../components/identity/identity-list';
import { useFormFocus } from '../../components/ui/form-focus';
import { useText } from '../../components/ui/text';
import { addIdentity, changeIdentity, deleteIdentity } from '../../lib/background/identities';
import type { InForce } from '../../lib/background/policy/identities';
import { holdsSince } from '../../lib/background/roles/promises';
import { addressOfRole } from '../options/address';
import { useAnswer } from './use-answer';

/** All identities, to make, change and delete. The first one is asked for before anything else can be done. */
export function IdentitiesPlace(props: {
  identities: readonly InForce[];
  /** Asks for everything about an identity, and leads to where a role is handed over; the popup has no room for that. */
  whole?: boolean;
}) {
  const { identities, whole = false } = props;
  const text = useText();
  const [edited, setEdited] = useState<string | null>(null);
  const [making, setMaking] = useState(false);
  const identity = identities.find(({ id }) => id === edited);
  useFormFocus(identity !== undefined || making);
  const shelf = useAnswer('read-code', { identity: identity?.managed ? identity.id : null });
  const packs = shelf.state === 'answered' ? shelf.value.packs : [];

  async function save(draft: IdentityDraft) {
    const id = identity?.id ?? (await addIdentity(draft));
    if (identity) await changeIdentity(id, draft);
    if (draft.operator !== identity?.operator) await holdsSince(id, Date.now());
    setEdited(null);
    setMaking(false);
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
        {...(whole && { handOverAt: addressOfRole })}
      />
      <button type="button" className="button main" onClick={() => setMaking(true)}>
        {text('identity_make_another')}
      </button>
    </div>
  );
}

function draftOf(identity: InForce): IdentityDraft {
  const { id: _, off: __, rules: ___, templates: ____, managed: _____, ...draft } = identity;
  return draft;
}
