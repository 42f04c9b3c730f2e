import { type DragEvent, useState } from 'react';
import { useIdentityChoice } from '../../components/identity/identity-choice';
import { IdentitySelect } from '../../components/identity/identity-select';
import { initials } from '../../components/identity/palette';
import { KeyWords } from '../../components/roles/key-words';
import { PromiseForm } from '../../components/roles/promise-form';
import { PromiseList } from '../../components/roles/promise-list';
import { TenureList } from '../../components/roles/tenure-list';
import { Field } from '../../components/ui/field';
import { useText } from '../../components/ui/text';
import type { InForce } from '../../lib/background/policy/identities';
import { addPromise, closePromise } from '../../lib/background/roles/promises';
import { largestHandOver, mostPromises, newRole, type Role } from '../../lib/roles';
import { ask } from '../popup/ask';
import { save } from '../popup/download';
import type { OptionsStores } from './stores';
import { TakingOver } from './taking-over';
import { today } from './today';
import { useSayOf } from './use-say-of';

/** Roles: who holds each, what was promised in its name, and the file by which it is handed over and taken over. */
export function RolesPlace(props: { stores: OptionsStores; identities: readonly InForce[]; first: string }) {
  const { stores, identities, first } = props;
  const text = useText();
  const known = stores.roles((store) => store.value);
  const all = identities.filter(({ kind }) => kind === 'role');
  const { identity, choose } = useIdentityChoice(all, first);
  return (
    <>
      {all.length > 1 && identity && (
        <IdentitySelect label={text('roles_of')} identities={all} value={identity.id} onChange={choose} />
      )}
      {known && identity && (
        <RoleOf key={identity.id} identity={identity} role={known[identity.id] ?? newRole} />
      )}
      {!identity && <p className="empty">{text('roles_none')}</p>}
      <TakeOverSection />
    </>
  );
}

function RoleOf({ identity, role }: { identity: InForce; role: Role }) {
  const text = useText();
  const { id, name, operator } = identity;
  const sayOf = useSayOf(id);
  const { since, earlier, promises } = role;
  const day = new Intl.DateTimeFormat(text.locale, { dateStyle: 'long' });
  const held = operator
    ? since === null
      ? text('roles_held', { operator })
      : text('roles_held_since', { operator, day: day.format(since) })
    : text('roles_nobody');
  return (
    <>
      <section className="stack" aria-labelledby="holder">
        <h2 className="title" id="holder">
          {text('roles_now', { name })}
        </h2>
        <p>{held}</p>
        {earlier.length > 0 && (
          <>
            <h3 className="label">{text('roles_earlier')}</h3>
            <TenureList tenures={earlier} sayOf={sayOf} />
          </>
        )}
      </section>
      <section className="stack" aria-labelledby="promises">
        <h2 className="title" id="promises">
          {text('roles_promises')}
        </h2>
        <p className="hint">{text('roles_promises_hint')}</p>
        {promises.length === 0 ? (
          <p className="empty">{text('roles_promises_none', { name })}</p>
        ) : (
          <PromiseList
            promises={promises}
            today={today()}
            onDone={(promise) => void closePromise(id, promise)}
          />
        )}
        {promises.length < mostPromises && (
          <PromiseForm
            onAdd={(says, due) =>
              void addPromise(id, { id: crypto.randomUUID(), says, due, made: Date.now() })
            }
          />
        )}
      </section>
      <HandOverSection identity={identity} />
    </>
  );
}

function HandOverSection({ identity: { id, name, managed } }: { identity: InForce }) {
  const text = useText();
  const [words, setWords] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function give() {
    setProblem(null);
    try {
      const made = await ask('hand-over', { identity: id });
      const title = initials(name).toLowerCase() || 'role';
      const blob = new Blob([made.file], { type: 'application/jose+json' });
      save(blob, `${title}-${today()}.hand-over.json`);
      setWords(made.words);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <section className="stack" aria-labelledby="give">
      <h2 className="title" id="give">
        {text('roles_hand_over')}
      </h2>
      <p className="hint">{text('roles_hand_over_hint')}</p>
      {managed && <p className="aside">{text('roles_managed', { organisation: managed.organisation })}</p>}
      <div className="row">
        <button type="button" className="button main" onClick={() => void give()}>
          {text('identity_hand_over', { name })}
        </button>
      </div>
      <div role="status" className="stack">
        {problem && <p className="problem">{problem}</p>}
        {words && (
          <>
            <p>{text('roles_handed_over', { name })}</p>
            <KeyWords words={words} />
          </>
        )}
      </div>
    </section>
  );
}

function TakeOverSection() {
  const text = useText();
  const [file, setFile] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);

  async function open(chosen: File | undefined) {
    leave();
    if (!chosen) return;
    if (chosen.size > largestHandOver) setProblem(text('hand_over_large', { most: largestHandOver }));
    else setFile(await chosen.text());
  }

  function leave(done: string | null = null) {
    setFile(null);
    setProblem(null);
    setSaid(done);
    if (done !== null) setTurn((before) => before + 1);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    void open(event.dataTransfer.files[0]);
  }

  return (
    <section
      className="stack"
      aria-labelledby="take"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <h2 className="title" id="take">
        {text('roles_take_over')}
      </h2>
      <Field key={turn} label={text('roles_choose')} hint={text('roles_choose_hint')}>
        {(id, described) => (
          <input
            id={id}
            aria-describedby={described}
            type="file"
            accept=".json,application/json"
            onChange={({ target }) => void open(target.files?.[0])}
          />
        )}
      </Field>
      <div role="status" className="stack">
        {problem && <p className="problem">{problem}</p>}
        {said && <p>{said}</p>}
        {file !== null && <TakingOver key={file} file={file} onTaken={leave} onLeave={() => leave()} />}
      </div>
    </section>
  );
}
