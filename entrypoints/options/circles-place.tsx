import { useState } from 'react';
import { type CircleDraft, CircleForm } from '../../components/circles/circle-form';
import { CircleList } from '../../components/circles/circle-list';
import { readMembers } from '../../components/circles/read-members';
import { useIdentityChoice } from '../../components/identity/identity-choice';
import { IdentitySelect } from '../../components/identity/identity-select';
import { useFormFocus } from '../../components/ui/form-focus';
import { useText } from '../../components/ui/text';
import { deleteCircle, saveCircle } from '../../lib/background/ledger/circles';
import type { Identity } from '../../lib/background/storage';
import type { Circle } from '../../lib/circles';
import { useAnswer } from '../popup/use-answer';
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
  const { identity, choose } = useIdentityChoice(identities, first);
  const [edited, setEdited] = useState<Edited | null>(null);
  const all = stores.circles((store) => store.value);
  const circles = all?.[identity?.id ?? ''] ?? none;
  useFormFocus(edited !== null);
  if (!identity) return <p>{text('identity_first_hint')}</p>;
  const { name } = identity;

  async function save(owner: string, { id: circle, draft }: Edited) {
    await saveCircle(owner, {
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
          onSave={() => void save(identity.id, edited)}
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
          onChange={choose}
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
        <CirclesOf
          key={identity.id}
          identity={identity.id}
          circles={circles}
          onEdit={edit}
          onDelete={(circle) => void deleteCircle(identity.id, circle)}
        />
      </section>
    </>
  );
}

/** The circles with whom the answers of the last weeks went to, asked again when they change. */
function CirclesOf(props: {
  identity: string;
  circles: readonly Circle[];
  onEdit: (circle: string) => void;
  onDelete: (circle: string) => void;
}) {
  const { identity, circles, onEdit, onDelete } = props;
  const text = useText();
  const [since] = useState(() => Date.now() - daysShown * day);
  const answer = useAnswer('read-reach', circles.length > 0 ? { identity, since } : null, circles);
  const reached = answer.state === 'answered' ? answer.value : null;
  return (
    <>
      {answer.state === 'failed' && <p className="problem">{answer.problem}</p>}
      {circles.length > 0 && reached && (
        <p>
          {text('circles_answers', { count: reached.answers, days: daysShown })}
          {text('separator')}
          {text('circles_others', { count: reached.others })}
        </p>
      )}
      <CircleList circles={circles} reached={reached} onEdit={onEdit} onDelete={onDelete} />
    </>
  );
}

const none: readonly Circle[] = [];

function draftOf({ name, members, aim }: Circle): CircleDraft {
  return { name, people: members.join('\n'), aim: aim === null ? '' : String(aim) };
}
