import { PolicyError, type ReadPolicy, readPolicy } from '../../../rules/policy';
import type { Standing } from '../../standing';
import { type KeptPolicy, keptPolicy } from '../storage';

let known: { mark: string; read: ReadPolicy } | null = null;
let atHand: Promise<KeptPolicy> | null = null;

/** From now on what is stored is read once, and again when it changes: every check asks, and it can be megabytes. */
export function keepPolicyAtHand(): void {
  readKept();
  keptPolicy.touched(readKept);
}

function readKept(): void {
  const reading = keptPolicy.get();
  atHand = reading;
  // What could not be read now may be later.
  reading.catch(() => {
    if (atHand === reading) atHand = null;
  });
}

/** Has another policy hold, for whoever asks from now on. */
export async function hold(kept: KeptPolicy): Promise<void> {
  await keptPolicy.set(kept);
  if (atHand) atHand = Promise.resolve(kept);
}

/** The policy that holds, and how it stands with it. It is read anew only when another one came. */
export async function standing(): Promise<Standing> {
  const { data, ...kept } = await (atHand ?? keptPolicy.get());
  if (kept.state !== 'present') return { ...kept, policy: null, unknown: [] };
  try {
    if (known?.mark !== kept.mark) known = { mark: kept.mark, read: readPolicy(data) };
    return { ...kept, ...known.read };
  } catch (error) {
    // It was read before: the Demarc that is here now takes it no longer.
    return { ...kept, state: 'unread', policy: null, unknown: [], problem: problemOf(error) };
  }
}

/** Calls back when another policy comes to hold, or none any more; not when it only turns out that there is none. */
export function onAnotherPolicy(changed: () => void): void {
  const markOf = ({ state, mark }: KeptPolicy) => (state === 'present' ? mark : null);
  let before = keptPolicy.get().then(markOf);
  keptPolicy.watch((kept) => {
    const was = before;
    before = Promise.resolve(markOf(kept));
    void was.then((mark) => mark !== markOf(kept) && changed());
  });
}

/** What is wrong with a policy, in the words of its schema. */
export function problemOf(error: unknown): string {
  if (error instanceof PolicyError) return error.problems.slice(0, 5).join('\n');
  return error instanceof Error ? error.message : String(error);
}
