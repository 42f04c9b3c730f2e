import { PolicyError, type ReadPolicy, readPolicy } from '../../../rules/policy';
import type { Standing } from '../../standing';
import { keptPolicy } from '../storage';

let known: { mark: string; read: ReadPolicy } | null = null;

/** The policy that holds, and how it stands with it. It is read anew only when another one came. */
export async function standing(): Promise<Standing> {
  const { data, ...kept } = await keptPolicy.get();
  if (kept.state !== 'present') return { ...kept, policy: null, unknown: [] };
  try {
    if (known?.mark !== kept.mark) known = { mark: kept.mark, read: readPolicy(data) };
    return { ...kept, ...known.read };
  } catch (error) {
    // It was read before: the Demarc that is here now takes it no longer.
    return { ...kept, state: 'unread', policy: null, unknown: [], problem: problemOf(error) };
  }
}

/** What is wrong with a policy, in the words of its schema. */
export function problemOf(error: unknown): string {
  if (error instanceof PolicyError) return error.problems.slice(0, 5).join('\n');
  return error instanceof Error ? error.message : String(error);
}
