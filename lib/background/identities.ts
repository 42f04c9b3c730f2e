import type { Account } from '../../rules/draft';
import { sameAccount } from '../accounts';
import type { Voice } from '../messages';
import { faceOf } from './face';
import { type InForce, isTaken, ownPartOf, withPolicy } from './policy/identities';
import { standing } from './policy/in-force';
import {
  choice,
  circles,
  conducts,
  type Identity,
  type Item,
  identities,
  keptPolicy,
  roles,
} from './storage';
import { text } from './words';

/** What an identity is made from; the rest of it starts empty. */
export type NewIdentity = Omit<Identity, 'id' | 'off' | 'rules' | 'templates'>;

/** The identities that are in force: an organisation's by policy first, then the person's own in the order in which they were made. */
export async function readIdentities(): Promise<InForce[]> {
  const [own, { policy, mark }] = await Promise.all([identities.get(), standing()]);
  return withPolicy(own, policy, mark);
}

/** The identities that are in force, for following them. */
export const identitiesInForce: Pick<Item<InForce[]>, 'get' | 'watch'> = {
  get: readIdentities,
  watch(changed) {
    const tell = () => void readIdentities().then(changed);
    const stops = [identities.watch(tell), keptPolicy.watch(tell)];
    return () => {
      for (const stop of stops) stop();
    };
  },
};

/**
 * The identity of that id.
 * @throws {Error} in words for the author when there is none any more.
 */
export async function identityOf(id: string | null): Promise<InForce> {
  const identity = (await readIdentities()).find((one) => one.id === id);
  if (!identity) throw new Error(text()('background_identity_gone'));
  return identity;
}

/** Makes an identity; the first one is chosen at once. Answers with its id. */
export async function addIdentity(made: NewIdentity): Promise<string> {
  const identity = newIdentity(made);
  await add([identity]);
  return identity.id;
}

/** Makes several identities, all of them or none; the first one is chosen where none was. */
export async function addIdentities(made: readonly NewIdentity[]): Promise<void> {
  await add(made.map(newIdentity));
}

function newIdentity(made: NewIdentity): Identity {
  return { ...made, id: crypto.randomUUID(), off: [], rules: [], templates: [] };
}

async function add(added: readonly Identity[]): Promise<void> {
  await identities.update((all) =>
    added.reduce((before, identity) => [...withoutAccounts(before, identity), identity], [...all]),
  );
  if ((await choice.get()) === null) await choice.set(added[0]?.id ?? null);
}

/** Changes one identity; an account that it takes leaves the identity that had it, for an account has one voice. */
export async function changeIdentity(id: string, change: Partial<Omit<Identity, 'id'>>): Promise<void> {
  await updateIdentity(id, (before) => ({ ...before, ...change }));
}

/**
 * Changes one identity as it is in force; what is stored of it is the person's own part.
 * @throws {Error} in words for the author when there is none any more.
 */
export async function updateIdentity(id: string, change: (before: Identity) => Identity): Promise<void> {
  const { policy, mark } = await standing();
  await identities.update((all) => {
    const before = withPolicy(all, policy, mark).find((one) => one.id === id);
    if (!before) throw new Error(text()('background_identity_deleted'));
    const stored = all.find((one) => one.id === id);
    const changed = change(before);
    if (before.managed) return replaced(all, ownPartOf(stored, before, changed));
    // What an organisation has taken for now is the person's own again once its policy is gone.
    const taken = stored?.accounts.filter((account) => policy && isTaken(account, policy)) ?? [];
    const after = { ...changed, accounts: [...changed.accounts, ...taken] };
    return replaced(withoutAccounts(all, after), after);
  });
}

function replaced(all: readonly Identity[], after: Identity): Identity[] {
  return all.some(({ id }) => id === after.id)
    ? all.map((one) => (one.id === after.id ? after : one))
    : [...all, after];
}

/** Deletes an identity with its own rules, templates and written code; where it was the chosen one, the first that is left takes its place. */
export async function deleteIdentity(id: string): Promise<void> {
  const left = await identities.update((all) => all.filter((identity) => identity.id !== id));
  await conducts.update(({ [id]: _, ...others }) => others);
  await circles.update(({ [id]: _, ...others }) => others);
  await roles.update(({ [id]: _, ...others }) => others);
  if ((await choice.get()) === id) await choice.set(left[0]?.id ?? null);
}

/** Chooses the identity that applies where the page shows no bound account. */
export async function chooseIdentity(id: string): Promise<void> {
  await choice.set(id);
}

/**
 * Whose voice an account has. The account that the page shows decides; the chosen identity decides where the page shows none,
 * or one that is bound to nobody; `rivals` are accounts that the page names as well; where both speak and disagree, `differs` says so.
 */
export function voiceOf(
  account: Account | null,
  all: readonly InForce[],
  chosenId: string | null,
  rivals: Account[] = [],
): Voice {
  const wish = all.find((identity) => identity.id === chosenId);
  const bound = account && all.find((identity) => identity.accounts.some((one) => sameAccount(one, account)));
  if (bound) {
    const differs = wish && wish.id !== bound.id ? faceOf(wish) : null;
    // LinkedIn names one and the same member by an address here and by a name there.
    const others = rivals.filter((rival) => !bound.accounts.some((one) => sameAccount(one, rival)));
    return { identity: faceOf(bound), decidedBy: 'page', account, rivals: others, differs };
  }
  // Only the accounts that the organisation has named are its own: the choice makes none of another.
  const chosen = account && wish?.managed ? firstOwn(all) : (wish ?? firstOwn(all));
  if (!chosen) return { identity: null, decidedBy: 'nobody', account, rivals, differs: null };
  return { identity: faceOf(chosen), decidedBy: 'choice', account, rivals, differs: null };
}

/** Nobody speaks for an organisation without having chosen to. */
function firstOwn(all: readonly InForce[]): InForce | undefined {
  return all.find(({ managed }) => !managed) ?? all[0];
}

/** Whose voice an account has, by what is stored now. */
export async function voiceFor(account: Account | null): Promise<Voice> {
  const [all, chosenId] = await Promise.all([readIdentities(), choice.get()]);
  return voiceOf(account, all, chosenId);
}

function withoutAccounts(all: readonly Identity[], taker: Identity): Identity[] {
  return all.map((identity) => {
    const kept = identity.accounts.filter(
      (account) => !taker.accounts.some((one) => sameAccount(one, account)),
    );
    return identity.id === taker.id || kept.length === identity.accounts.length
      ? identity
      : { ...identity, accounts: kept };
  });
}
