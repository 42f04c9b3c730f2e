import { useEffect, useRef, useState } from 'react';
import type { LedgerNumbers } from '../../lib/ledger-messages';
import { tally } from '../../rules/ledger/tally';
import { postKinds } from '../../rules/past';
import { ask } from './ask';
import type { FirstWeek } from './first';

/**
 * The week of an identity, read where it is kept; the background is asked only where that cannot be read by us. `known` is a week
 * that was read before, for the first look.
 */
export function useWeek(
  identity: string,
  known: Promise<FirstWeek | null> | null,
  because: unknown,
): LedgerNumbers | null {
  const [week, setWeek] = useState<LedgerNumbers | null>(null);
  const asked = useRef(0);
  const shown = useRef(0);
  useEffect(() => {
    asked.current += 1;
    const turn = asked.current;
    // What was asked before is shown until what was asked last is there, and not after it.
    const show = (read: LedgerNumbers) => {
      if (turn < shown.current) return;
      shown.current = turn;
      setWeek(read);
    };
    // Numbers that cannot be had are not shown: the ledger says what is wrong with it where it is looked at.
    weekOf(identity, because === undefined ? known : null).then(show, () => undefined);
  }, [identity, known, because]);
  return week;
}

async function weekOf(identity: string, known: Promise<FirstWeek | null> | null): Promise<LedgerNumbers> {
  const first = await known;
  const kinds = first?.identity === identity ? first.kinds : await readAgain(identity);
  return kinds ? { week: tally(postKinds, kinds) } : ask('ledger-numbers', { identity });
}

async function readAgain(identity: string): Promise<readonly string[] | null> {
  const [{ readWeek }, { ledgerPlace }] = await Promise.all([
    import('../../lib/background/ledger/week'),
    import('../../lib/background/ledger/stored'),
  ]);
  const { name } = await ledgerPlace.get();
  return readWeek(name, identity, Date.now());
}
