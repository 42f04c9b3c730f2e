import { reachOf } from '../../../rules/ledger/circles';
import type { Circle, Reached } from '../../circles';
import { browserKey } from '../digest';
import { ledger } from '.';
import { circles } from './stored';

/** The circles of people that an identity answers. */

/** Adds a circle to an identity, or puts it in the place of the one with the same id. */
export async function saveCircle(identity: string, circle: Circle): Promise<void> {
  await change(identity, (all) =>
    all.some(({ id }) => id === circle.id)
      ? all.map((one) => (one.id === circle.id ? circle : one))
      : [...all, circle],
  );
}

export async function deleteCircle(identity: string, id: string): Promise<void> {
  await change(identity, (all) => all.filter((one) => one.id !== id));
}

/** Whom the answers of an identity went to since then, in epoch milliseconds. */
export async function readReach(identity: string, since: number): Promise<Reached> {
  const own = (await circles.get())[identity] ?? [];
  const posts = await ledger.entries(identity, { from: since });
  const { answers, by, others } = reachOf(posts, own, await browserKey());
  return { answers, circles: own.map(({ id }) => ({ id, answers: by[id] ?? 0 })), others };
}

async function change(identity: string, make: (all: readonly Circle[]) => Circle[]): Promise<void> {
  await circles.update((all) => ({ ...all, [identity]: make(all[identity] ?? []) }));
}
