import { useEffect, useState } from 'react';
import { AddSubscription } from '../../components/subscriptions/add-subscription';
import { ConfirmWords } from '../../components/subscriptions/confirm-words';
import { SubscriptionList } from '../../components/subscriptions/subscription-list';
import { useText } from '../../components/ui/text';
import { changeIdentity } from '../../lib/background/identities';
import { subscriptions } from '../../lib/background/packs/stored';
import { askToReach } from '../../lib/background/reach';
import type { Identity } from '../../lib/background/storage';
import type { Introduced } from '../../lib/pack-messages';
import { ask } from '../popup/ask';
import { useAnswer } from '../popup/use-answer';

/** What was looked at: who it says it is, and what makes it a subscription once its words were compared. */
interface Candidate {
  readonly introduced: Introduced;
  readonly confirm: () => Promise<unknown>;
}

/** Channels and packs of others: looked at, confirmed by their words, taken for identities, removed. */
export function SubscriptionsPlace({ identities }: { identities: readonly Identity[] }) {
  const text = useText();
  const [turn, again] = useTurn();
  const answer = useAnswer('read-subscriptions', {}, JSON.stringify([turn, identities]));
  const [candidate, setCandidate] = useState<Candidate | null>(null);
  const [state, setState] = useState<{ busy: boolean; problem: string | null; done: boolean }>(idle);

  async function run(work: () => Promise<boolean>) {
    setState({ ...idle, busy: true });
    try {
      setState({ ...idle, done: await work() });
    } catch (error) {
      setState({ ...idle, problem: error instanceof Error ? error.message : String(error) });
    }
    again();
  }

  function look(address: string) {
    // The browser asks only from a press, so this comes before anything is awaited.
    const leave = URL.canParse(address) ? askToReach(address).catch(() => false) : Promise.resolve(false);
    void run(async () => {
      await leave;
      const introduced = await ask('look-at-channel', { address });
      const { fingerprint } = introduced;
      setCandidate({ introduced, confirm: () => ask('subscribe', { address, fingerprint }) });
      return false;
    });
  }

  function open(file: File) {
    void run(async () => {
      const content = await file.text();
      const introduced = await ask('look-at-file', { content });
      const { fingerprint } = introduced;
      setCandidate({ introduced, confirm: () => ask('take-file', { content, fingerprint }) });
      return false;
    });
  }

  function confirm({ confirm: subscribe }: Candidate) {
    setCandidate(null);
    void run(async () => {
      await subscribe();
      return true;
    });
  }

  return (
    <>
      <p className="hint">{text('subs_hint')}</p>
      <section className="stack wide" aria-labelledby="add">
        <h2 className="title" id="add">
          {text('subs_add')}
        </h2>
        <AddSubscription busy={state.busy} problem={state.problem} onLook={look} onFile={open} />
        <div role="status" className="stack">
          {candidate && (
            <ConfirmWords
              introduced={candidate.introduced}
              onYes={() => confirm(candidate)}
              onNo={() => setCandidate(null)}
            />
          )}
          {state.done && <p>{text('subs_done')}</p>}
        </div>
      </section>
      {answer.state === 'failed' && <p className="problem">{answer.problem}</p>}
      {answer.state === 'answered' && (
        <SubscriptionList
          subscriptions={answer.value}
          takers={identities}
          onTake={(identity, pack, take) => void takePack(identities, identity, pack, take)}
          onSeen={(pack) => void ask('saw-news', { pack }).then(again)}
          onRemove={(id) => void ask('unsubscribe', { id }).then(again)}
        />
      )}
    </>
  );
}

const idle = { busy: false, problem: null, done: false };

async function takePack(all: readonly Identity[], id: string, pack: string, take: boolean): Promise<void> {
  const packs = all.find((one) => one.id === id)?.packs.filter((one) => one !== pack) ?? [];
  await changeIdentity(id, { packs: take ? [...packs, pack] : packs });
}

/** Rises whenever something about the subscriptions is to be read again: after what is done here, and what the background does. */
function useTurn(): [number, () => void] {
  const [turn, setTurn] = useState(0);
  const again = () => setTurn((before) => before + 1);
  useEffect(() => subscriptions.watch(() => setTurn((before) => before + 1)), []);
  return [turn, again];
}
