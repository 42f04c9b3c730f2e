import { useState } from 'react';
import { TakeOver } from '../../components/roles/take-over';
import { useText } from '../../components/ui/text';
import { askFor } from '../../lib/background/sites';
import type { LookedAt } from '../../lib/role-messages';
import { ask } from '../popup/ask';
import { useAnswer } from '../popup/use-answer';
import { withPackNames } from './pack-names';
import { today } from './today';

/** A hand-over file that somebody has opened, until it is taken or left. */
export function TakingOver(props: { file: string; onTaken: (said: string) => void; onLeave: () => void }) {
  const { file, onTaken, onLeave } = props;
  const text = useText();
  const answer = useAnswer('look-at-hand-over', { file });
  const shelf = useAnswer('read-code', { identity: null });
  const [problem, setProblem] = useState<string | null>(null);
  if (answer.state === 'failed') return <p className="problem">{answer.problem}</p>;
  if (answer.state === 'waiting') return null;
  const looked = answer.value;
  const packs = shelf.state === 'answered' ? shelf.value.packs : [];

  async function take({ identity, changes }: LookedAt, operator: string) {
    setProblem(null);
    // The browser asks only from a press, so this comes before anything is awaited.
    const { addedSites } = changes;
    const asked = addedSites.length > 0 ? askFor(...addedSites).catch(() => false) : Promise.resolve(true);
    try {
      await asked;
      await ask('take-over', { file, operator });
      onTaken(text('data_taken_over', { name: identity.name }));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <TakeOver
      file={{ ...looked, changes: withPackNames(looked.changes, packs) }}
      today={today()}
      problem={problem}
      onTakeOver={(operator) => void take(looked, operator)}
      onCancel={onLeave}
    />
  );
}
