import type { Code } from '../../../rules/code';
import { nothingPast, type Past } from '../../../rules/past';
import { codeOf } from '../code';
import type { InForce } from '../policy/identities';
import { ledgerSettings } from '../storage';
import { text } from '../words';
import { ledger } from '.';
import { kindWith, saidIn, saidOf } from './draft-kinds';
import { isRecorded } from './keeping';
import { kindFactsOf } from './kind-facts';

/**
 * What the rules of an identity may know of its earlier posts: nothing where none of them asks. `time`: epoch
 * milliseconds; `tab`: where the draft is being written that they are asked about, if in any.
 * @throws {Error} in words for the author where the code cannot be put together, or asks and the ledger cannot be read: what was
 * not looked at is not checked.
 */
export async function pastOf(identity: InForce, time: number, tab: number | null): Promise<Past> {
  return pastFor(codeOf(identity), identity, time, tab);
}

/** The same for any code, such as that of a rule which is not in force yet. */
export async function pastFor(
  code: Pick<Code, 'past'>,
  identity: InForce,
  time: number,
  tab: number | null,
): Promise<Past> {
  const needed = code.past;
  if (needed === null) return nothingPast;
  const [facts, said] = await Promise.all([kindFactsOf(identity), saidIn(tab)]);
  const isKept = isRecorded(identity, await ledgerSettings.get());
  const posts = isKept ? await read(identity.id, needed, time) : [];
  return {
    posts,
    key: facts.key,
    kindOf: (draft) => kindWith(draft, facts, saidOf(draft, said, facts.key)).kind,
  };
}

/** The earlier posts that a code was asked with; null for one that counts none. */
export function countIn({ past: needed }: Pick<Code, 'past'>, { posts }: Past): number | null {
  return needed !== null && (needed.span > 0 || needed.posts > 0) ? posts.length : null;
}

async function read(
  identity: string,
  needed: { posts: number; span: number },
  time: number,
): Promise<Past['posts']> {
  try {
    return await ledger.past(identity, needed, time);
  } catch {
    throw new Error(text()('ledger_unopened'));
  }
}
