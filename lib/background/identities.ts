import type { Account } from '../../rules/draft';
import type { Face, Voice } from '../messages';
import { choice, conducts, type Identity, identities } from './storage';
import { text } from './words';

/** What an identity is made from; the rest of it starts empty. */
export type NewIdentity = Omit<Identity, 'id' | 'off' | 'rules' | 'templates'>;

/** The identities in the order in which they were made. */
export function readIdentities(): Promise<Identity[]> {
  return identities.get();
}

/** Makes an identity; the first one is chosen at once. Answers with its id. */
export async function addIdentity(made: NewIdentity): Promise<string> {
  const identity = identityOf(made);
  await add([identity]);
  return identity.id;
}

/** Makes several identities, all of them or none; the first one is chosen where none was. */
export async function addIdentities(made: readonly NewIdentity[]): Promise<void> {
  await add(made.map(identityOf));
}

function identityOf(made: NewIdentity): Identity {
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
  await identities.update((all) => {
    const before = all.find((identity) => identity.id === id);
    if (!before) throw new Error(text()('background_identity_deleted'));
    const after = { ...before, ...change };
    return withoutAccounts(all, after).map((identity) => (identity.id === id ? after : identity));
  });
}

/** Deletes an identity with its own rules, templates and written code; where it was the chosen one, the first that is left takes its place. */
export async function deleteIdentity(id: string): Promise<void> {
  const left = await identities.update((all) => all.filter((identity) => identity.id !== id));
  await conducts.update(({ [id]: _, ...others }) => others);
  if ((await choice.get()) === id) await choice.set(left[0]?.id ?? null);
}

/** Chooses the identity that applies where the page shows no bound account. */
export async function chooseIdentity(id: string): Promise<void> {
  await choice.set(id);
}

/** What is shown of an identity, without its accounts and rules. */
export function faceOf({ id, kind, name, emblem, colour }: Identity): Face {
  return { id, kind, name, emblem, colour };
}

/**
 * Whose voice an account has. The account that the page shows decides; the chosen identity decides where the page shows none,
 * or one that is bound to nobody; `rivals` are accounts that the page names as well; where both speak and disagree, `differs` says so.
 */
export function voiceOf(
  account: Account | null,
  all: readonly Identity[],
  chosenId: string | null,
  rivals: Account[] = [],
): Voice {
  const chosen = all.find((identity) => identity.id === chosenId) ?? all[0];
  const bound = account && all.find((identity) => identity.accounts.some((one) => sameAccount(one, account)));
  if (bound) {
    const differs = chosen && chosen.id !== bound.id ? faceOf(chosen) : null;
    // LinkedIn names one and the same member by an address here and by a name there.
    const others = rivals.filter((rival) => !bound.accounts.some((one) => sameAccount(one, rival)));
    return { identity: faceOf(bound), decidedBy: 'page', account, rivals: others, differs };
  }
  if (!chosen) return { identity: null, decidedBy: 'nobody', account, rivals, differs: null };
  return { identity: faceOf(chosen), decidedBy: 'choice', account, rivals, differs: null };
}

/** Whose voice an account has, by what is stored now. */
export async function voiceFor(account: Account | null): Promise<Voice> {
  const [all, chosenId] = await Promise.all([identities.get(), choice.get()]);
  return voiceOf(account, all, chosenId);
}

/** Whether two accounts are the same; hosts and handles have no case on any site that Demarc knows. */
export function sameAccount(one: Account, other: Account): boolean {
  return (
    one.host.toLowerCase() === other.host.toLowerCase() &&
    one.handle.toLowerCase() === other.handle.toLowerCase()
  );
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
