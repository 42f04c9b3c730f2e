import { useEffect, useState } from 'react';
import { type CircleDraft, CircleForm } from '../../components/circles/circle-form';
import { CircleList } from '../../components/circles/circle-list';
import { readMembers } from '../../components/circles/read-members';
import { IdentitySelect } from '../../components/identity/identity-select';
import { useText } from '../../components/ui/text';
import { deleteCircle, saveCircle } from '../../lib/background/ledger/circles';
import type { Identity } from '../../lib/background/storage';
import type { Circle, Reached } from '../../lib/circles';
import { ask } from '../popup/ask';
import type { OptionsStores } from './stores';

const day = 86_400_000;
/** Days of answers that are shown: long enough for a voice that answers now and then. */
const daysShown = 90;

interface Edited {
  readonly id: string;
  readonly isNew: boolean;
  readonly draft: CircleDraft;
}

/** The circles of an identity: who its answers go to, against what it aims at. */
export function CirclesPlace(props: {
  stores: OptionsStores;
  identities: readonly Identity[];
  first: string;
}) {
  const { stores, identities, first } = props;
  const text = useText();
  const [id, setId] = useState(first);
  const [edited, setEdited] = useState<Edited | null>(null);
  const all = stores.circles((store) => store.value);
  const identity = identities.find((one) => one.id === id) ?? identities[0];
  const circles = all?.[identity?.id ?? ''] ?? none;
  const reached = useReached(identity?.id, circles);
  if (!identity) return <p>{text('identity_first_hint')}</p>;
  const { name } = identity;

  async function save({ id: circle, draft }: Edited) {
    if (!identity) return;
    await saveCircle(identity.id, {
      id: circle,
      name: draft.name.trim(),
      members: [...readMembers(draft.people).members],
      aim: draft.aim === '' ? null : Number(draft.aim),
    });
    setEdited(null);
  }

  if (edited) {
    return (
      <div className="stack wide">
        <h2 className="title">{text(edited.isNew ? 'circles_new_for' : 'circles_change_for', { name })}</h2>
        <CircleForm
          draft={edited.draft}
          onChange={(draft) => setEdited({ ...edited, draft })}
          onSave={() => void save(edited)}
          onCancel={() => setEdited(null)}
        />
      </div>
    );
  }

  function edit(circle: string) {
    const known = circles.find((one) => one.id === circle);
    if (known) setEdited({ id: circle, isNew: false, draft: draftOf(known) });
  }

  return (
    <>
      <div className="stack">
        <IdentitySelect
          label={text('circles_of')}
          identities={identities}
          value={identity.id}
          onChange={setId}
        />
        <p className="hint">{text('circles_hint', { name })}</p>
      </div>
      <section className="stack wide" aria-labelledby="circles">
        <div className="row ends">
          <h2 className="title" id="circles">
            {text('circles_list')}
          </h2>
          <button
            type="button"
            className="button main"
            onClick={() =>
              setEdited({ id: crypto.randomUUID(), isNew: true, draft: { name: '', people: '', aim: '' } })
            }
          >
            {text('circles_write')}
          </button>
        </div>
        {circles.length === 0 && <p className="empty">{text('circles_none', { name })}</p>}
        {circles.length > 0 && reached && (
          <p>
            {text('circles_answers', { count: reached.answers, days: daysShown })}
            {text('separator')}
            {text('circles_others', { count: reached.others })}
          </p>
        )}
        <CircleList
          circles={circles}
          reached={reached}
          onEdit={edit}
          onDelete={(circle) => void deleteCircle(identity.id, circle)}
        />
      </section>
    </>
  );
}

const none: readonly Circle[] = [];

function draftOf({ name, members, aim }: Circle): CircleDraft {
  return { name, people: members.join('\n'), aim: aim === null ? '' : String(aim) };
}

/** Whom the identity's answers went to; asked again when its circles change. */
function useReached(identity: string | undefined, circles: readonly Circle[]): Reached | null {
  const [reached, setReached] = useState<Reached | null>(null);
  useEffect(() => {
    let current = true;
    setReached(null);
    if (identity === undefined || circles.length === 0) return;
    const since = Date.now() - daysShown * day;
    void ask('read-reach', { identity, since }).then((found) => current && setReached(found));
    return () => {
      current = false;
    };
  }, [identity, circles]);
  return reached;
}
