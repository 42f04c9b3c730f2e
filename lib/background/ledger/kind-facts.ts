import { type Likeable, withCorrection } from '../../../rules/kinds/corrections';
import type { KindFacts } from '../../../rules/kinds/kind';
import type { PostKind } from '../../../rules/past';
import { browserKey } from '../digest';
import type { InForce } from '../policy/identities';
import { kindCorrections } from '../storage';

/** What tells what a post of an identity is for, beside the post: its accounts, its own sites, and what its author said of others. */

export async function kindFactsOf({ id, accounts, sites = [] }: InForce): Promise<KindFacts> {
  const handles = accounts.map(({ handle }) => handle);
  return {
    // On some sites a handle is the address of one's own site.
    hosts: [...sites, ...handles.filter((handle) => /^[^@\s]+\.[^@\s]+$/.test(handle))],
    handles,
    corrections: (await kindCorrections.get())[id] ?? [],
    key: await browserKey(),
  };
}

/** Remembers for posts like it that its author said of a post what it is for; `post` is as it was taken before. */
export async function rememberCorrection(post: Likeable & { identity: string }, to: PostKind): Promise<void> {
  await kindCorrections.update((all) => ({
    ...all,
    [post.identity]: [...withCorrection(all[post.identity] ?? [], post, to)],
  }));
}

/** Forgets what the author of an identity said of its posts; of every identity where none is named. */
export async function forgetCorrections(identity?: string): Promise<void> {
  await kindCorrections.update((all) =>
    identity === undefined ? {} : Object.fromEntries(Object.entries(all).filter(([id]) => id !== identity)),
  );
}
