import { useState } from 'react';
import { useIdentityChoice } from '../../components/identity/identity-choice';
import { IdentitySelect } from '../../components/identity/identity-select';
import { LedgerKeeping } from '../../components/ledger/ledger-keeping';
import { LedgerList } from '../../components/ledger/ledger-list';
import { useText } from '../../components/ui/text';
import { isRecorded, keepDaysOf, keepFor, record } from '../../lib/background/ledger/keeping';
import type { InForce } from '../../lib/background/policy/identities';
import type { LedgerSettings } from '../../lib/background/storage';
import type { Request } from '../../lib/messages';
import { ask } from '../popup/ask';
import { save } from '../popup/download';
import { useAnswer } from '../popup/use-answer';
import type { OptionsStores } from './stores';
import { today } from './today';
import { useSayOf } from './use-say-of';

/** Posts that are listed; all of them are in the file. */
const listed = 100;

/** What was seen here of an identity's posts: each of the last ones, what is kept, and a file of all. */
export function LedgerPlace(props: { stores: OptionsStores; identities: readonly InForce[]; first: string }) {
  const { stores, identities, first } = props;
  const text = useText();
  const { identity, choose } = useIdentityChoice(identities, first);
  const settings = stores.ledgerSettings((store) => store.value);
  if (!identity) return <p>{text('identity_first_hint')}</p>;
  return (
    <>
      <div className="stack">
        <IdentitySelect
          label={text('ledger_of')}
          identities={identities}
          value={identity.id}
          onChange={choose}
        />
        <p className="hint">{text('ledger_hint')}</p>
      </div>
      {settings && <LedgerOf key={identity.id} identity={identity} settings={settings} />}
    </>
  );
}

function LedgerOf({ identity, settings }: { identity: InForce; settings: LedgerSettings }) {
  const text = useText();
  const [turn, setTurn] = useState(0);
  const { id, name, managed } = identity;
  const answer = useAnswer('read-ledger', { identity: id, most: listed }, turn);
  const entries = answer.state === 'answered' ? answer.value : null;
  const sayOf = useSayOf(id);

  async function change<K extends 'correct-kind' | 'erase-ledger'>(kind: K, request: Request<K>) {
    await ask(kind, request);
    setTurn((before) => before + 1);
  }

  async function saveAll() {
    const all = await ask('read-ledger', { identity: id });
    const blob = new Blob([JSON.stringify(all, null, 2)], { type: 'application/json' });
    save(blob, `demarc-ledger-${today()}.json`);
  }

  return (
    <>
      <section className="stack" aria-labelledby="ledger-entries">
        <div className="row ends">
          <h2 className="title" id="ledger-entries">
            {text('ledger_last')}
          </h2>
          <button type="button" className="button" onClick={() => void saveAll()}>
            {text('ledger_export')}
          </button>
        </div>
        {answer.state === 'failed' && <p className="problem">{answer.problem}</p>}
        {entries?.length === 0 && <p className="empty">{text('ledger_none', { name })}</p>}
        {entries && (
          <LedgerList
            entries={entries}
            sayOf={sayOf}
            onCorrect={(entry, kind) => void change('correct-kind', { id: entry, kind })}
          />
        )}
      </section>
      <section className="stack" aria-labelledby="ledger-keeping">
        <h2 className="title" id="ledger-keeping">
          {text('ledger_keeping')}
        </h2>
        <LedgerKeeping
          name={name}
          isRecorded={isRecorded(identity, settings)}
          keepDays={keepDaysOf(identity, settings)}
          recordedBy={managed && !managed.ledger.record ? managed.organisation : null}
          keptBy={managed?.ledger.keepDays === undefined ? null : managed.organisation}
          onRecord={(on) => void record(id, on)}
          onKeep={(days) => void keepFor(days)}
          onErase={(span) => {
            const since = span === null ? {} : { from: Date.now() - span };
            void change('erase-ledger', { identity: id, ...since });
          }}
        />
      </section>
    </>
  );
}
