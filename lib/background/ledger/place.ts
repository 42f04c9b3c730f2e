import { deleteDB } from 'idb';
import { diagnostics, ledgerPlace } from '../storage';
import { diagnosticsKept } from '../stored-item';
import { text, wordsOf } from '../words';
import { type Database, isFull, isOfNewer, openDatabase, type Step } from './database';

/** Which database the ledger is in: a damaged one is left as it is, and another one begun. */

/**
 * Opens the ledger's database where it is now.
 * @throws {Error} in words for the person where the browser opens none, or only a newer Demarc can read it
 * @throws {DOMException} a `QuotaExceededError` where there is no room for it
 */
export async function openWhereItIs(
  time: number,
  lost: () => void,
  steps?: readonly Step[],
): Promise<Database> {
  const { name } = await ledgerPlace.get();
  try {
    return await openDatabase(name, lost, steps);
  } catch (error) {
    if (isFull(error)) throw error;
    if (isOfNewer(error)) {
      await say(time, text()('ledger_newer'));
      throw new Error(text()('ledger_newer'), { cause: error });
    }
    return begunAnew(name, { time, error, lost, steps });
  }
}

/** Deletes the databases that were left as they are, for good. */
export async function eraseDamaged(): Promise<void> {
  const { damaged } = await ledgerPlace.get();
  for (const name of damaged) await deleteDB(name);
  await ledgerPlace.update((place) => ({
    ...place,
    damaged: place.damaged.filter((name) => !damaged.includes(name)),
  }));
}

/** Says in the diagnostics what is wrong with the ledger, each thing once. */
export async function say(time: number, problem: string): Promise<void> {
  await diagnostics.update((all) => {
    const isSaid = all.some((one) => one.key === key && one.problem === problem);
    return isSaid ? all : [...all, { time, key, problem }].slice(-diagnosticsKept);
  });
}

const key = 'ledger';

interface Trouble {
  readonly time: number;
  readonly error: unknown;
  readonly lost: () => void;
  readonly steps: readonly Step[] | undefined;
}

/** Where another database can be opened it was this one that is damaged; where none can, the browser keeps nothing at all. */
async function begunAnew(damaged: string, { time, error, lost, steps }: Trouble): Promise<Database> {
  const name = `demarc-ledger-${crypto.randomUUID()}`;
  const database = await openDatabase(name, lost, steps).catch((cause: unknown) => {
    throw new Error(text()('ledger_closed', { problem: wordsOf(cause) }), { cause });
  });
  await ledgerPlace.update((place) => ({ name, damaged: [...place.damaged, damaged] }));
  await say(time, text()('ledger_damaged', { problem: wordsOf(error) }));
  return database;
}
