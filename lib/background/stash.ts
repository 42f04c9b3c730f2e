import type { Draft } from '../../rules/draft';
import { beginningOf, type KeptDraft, type KeptTitle } from '../kept';
import { stash } from './storage';
import { text } from './words';

/** Drafts that their authors put by, each by a press: the only place where a draft's text is ever stored. */

/** More than anybody would find again; the browser gives all of the storage 10 MB. */
export const mostKept = 200;

/**
 * Puts a draft by.
 * @throws {Error} in words for the author when there is no room: nothing that was kept before is given up for it.
 */
export async function keep(
  draft: Draft,
  { identity, address, time }: Pick<KeptDraft, 'identity' | 'address' | 'time'>,
): Promise<KeptDraft> {
  const { parts, kind, media, account, context } = draft;
  const kept: KeptDraft = {
    id: crypto.randomUUID(),
    time,
    identity,
    from: account,
    parts,
    kind,
    address,
    answers: context?.handle ?? null,
    media,
  };
  await stash.update((all) => {
    const others = all.filter((one) => !isSame(one, kept));
    if (others.length >= mostKept) throw new Error(text()('background_stash_full', { count: mostKept }));
    return [kept, ...others];
  });
  return kept;
}

/** What is kept for an identity or for nobody yet, newest first, by its first words. */
export async function keptFor(identity: string): Promise<KeptTitle[]> {
  const all = await stash.get();
  return all
    .filter((one) => one.identity === identity || one.identity === null)
    .map(({ id, time, media, parts }) => ({ id, time, media, begins: beginningOf(parts) }));
}

/**
 * The texts of a draft that was put by, which stays there.
 * @throws {Error} in words for the author when it was deleted meanwhile.
 */
export async function takeKept(id: string): Promise<KeptDraft['parts']> {
  return (await keptBy(id)).parts;
}

/**
 * A draft that was put by, with all that is known of it.
 * @throws {Error} in words for the author when it was deleted meanwhile.
 */
export async function keptBy(id: string): Promise<KeptDraft> {
  const kept = (await stash.get()).find((one) => one.id === id);
  if (!kept) throw new Error(text()('background_stash_gone'));
  return kept;
}

/** Keeps a draft for another identity; where the same draft is kept for that one already, it is kept once. */
export async function keepFor(id: string, identity: string): Promise<void> {
  await stash.update((all) => {
    const kept = all.find((one) => one.id === id);
    if (!kept) return all;
    const changed = { ...kept, identity };
    return all
      .filter((one) => one.id === id || !isSame(one, changed))
      .map((one) => (one.id === id ? changed : one));
  });
}

/** Deletes a draft from the stash. */
export async function dropKept(id: string): Promise<void> {
  await stash.update((all) => all.filter((one) => one.id !== id));
}

function isSame(one: KeptDraft, other: KeptDraft): boolean {
  const told = ({ parts, identity, address }: KeptDraft) => JSON.stringify([parts, identity, address]);
  return told(one) === told(other);
}
