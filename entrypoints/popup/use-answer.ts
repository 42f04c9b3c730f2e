import { useEffect, useState } from 'react';
import type { Kind, Request, Response } from '../../lib/messages';
import { ask } from './ask';

/** What the background answered to a question: nothing yet, the answer, or what went wrong. */
export type Answer<K extends Kind> =
  | { state: 'waiting' }
  | { state: 'answered'; value: Response<K>; to: Request<K> }
  | { state: 'failed'; problem: string };

/**
 * Asks whenever the request or `because` changes. The answer before stays until the next is there, but for one that comes after
 * a later question; `to` says what was asked, for where it must not be shown for another thing.
 */
export function useAnswer<K extends Kind>(kind: K, request: Request<K> | null, because?: unknown): Answer<K> {
  const [answer, setAnswer] = useState<Answer<K>>({ state: 'waiting' });
  const asked = JSON.stringify(request);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `because` is not read, it only says when to ask again.
  useEffect(() => {
    const question = JSON.parse(asked) as Request<K> | null;
    let current = true;
    if (question === null) return;
    const show = (next: Answer<K>) => current && setAnswer(next);
    ask(kind, question).then(
      (value) => show({ state: 'answered', value, to: question }),
      (error: Error) => show({ state: 'failed', problem: error.message }),
    );
    return () => {
      current = false;
    };
  }, [kind, asked, because]);

  return answer;
}
