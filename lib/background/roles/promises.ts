import { newRole, type OpenPromise, type Role } from '../../roles';
import { roles } from './stored';

/** What is kept of a role in this browser: since when its operator holds it, and what they promised. */

/** Notes that somebody else holds a role from now on, in epoch milliseconds. */
export async function holdsSince(identity: string, since: number): Promise<void> {
  await change(identity, (role) => ({ ...role, since }));
}

/** Notes a promise; the one that is due first stands first. */
export async function addPromise(identity: string, promise: OpenPromise): Promise<void> {
  await change(identity, (role) => ({ ...role, promises: inOrder([...role.promises, promise]) }));
}

/** A promise was kept, or taken back: it is open no longer. */
export async function closePromise(identity: string, id: string): Promise<void> {
  await change(identity, (role) => ({ ...role, promises: role.promises.filter((one) => one.id !== id) }));
}

/** By the day on which they are due; those that were left open come last. */
export function inOrder(promises: readonly OpenPromise[]): OpenPromise[] {
  const dayOf = ({ due }: OpenPromise) => due ?? '9999';
  return promises.toSorted((one, other) =>
    dayOf(one) === dayOf(other) ? one.made - other.made : dayOf(one) < dayOf(other) ? -1 : 1,
  );
}

async function change(identity: string, make: (role: Role) => Role): Promise<void> {
  await roles.update((all) => ({ ...all, [identity]: make(all[identity] ?? newRole) }));
}
