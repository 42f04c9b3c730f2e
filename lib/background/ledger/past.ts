import { nothingPast, type Past } from '../../../rules/past';
import { codeOf } from '../code';
import type { InForce } from '../policy/identities';
import { ledgerSettings } from '../storage';
import { text } from '../words';
import { ledger } from '.';
import { kindWith, saidIn } from './draft-kinds';
import { isRecorded } from './keeping';
import { kindFactsOf } from './kind-facts';

/**
 * What the rules of an identity may know of its earlier posts: nothing where none of them asks. `time`: epoch
 * milliseconds; `tab`: where the draft is being written that they are asked about, if in any.
 * @throws {Error} in words for the author where the code cannot be put together, or asks and the ledger cannot be read: what was
 * not looked at is not checked.
 */
export async function pastOf(identity: InForce, time: number, tab: number | null): Promise<Past> {
  const needed = codeOf(identity).past;
  if (needed === null) return nothingPast;
  const [facts, said] = await Promise.all([kindFactsOf(identity), saidIn(tab)]);
  const isKept = isRecorded(identity, await ledgerSettings.get());
  const posts = isKept ? await read(identity.id, needed, time) : [];
  return { posts, key: facts.key, kindOf: (draft) => kindWith(draft, facts, said).kind };
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
