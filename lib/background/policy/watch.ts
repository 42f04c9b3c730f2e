import { readPolicy } from '../../../rules/policy';
import {
  type KeptPolicy,
  keptPolicy,
  type Managed,
  onManagedChanged,
  policyMissed,
  readManaged,
} from '../storage';
import { hold, problemOf } from './in-force';

/**
 * Keeps the policy that the browser hands on. Browsers hand it on late, or say nothing for a while: the last one that could be
 * read holds until the browser has clearly another or none.
 */

/** Milliseconds that the browser has to answer: an Edge never did. */
const answerLimit = 3_000;
/** Milliseconds after which it is asked again where it handed on nothing. */
const retries = [5_000, 30_000, 120_000];
/** Milliseconds that a policy holds on although the browser hands on nothing: only then there is none any more. */
export const patience = 120_000;

let queue: Promise<void> = Promise.resolve();

/** Watches from now on. Resolves once the browser was asked for the first time, or was too slow to answer. */
export function watchPolicy(): Promise<void> {
  onManagedChanged(() => void readAnew({ announced: true }));
  void askAgain();
  return readAnew({ announced: false });
}

/** As long as the background runs: what came late is announced by no browser. */
async function askAgain(): Promise<void> {
  const start = Date.now();
  for (const after of retries) {
    await new Promise((done) => setTimeout(done, Math.max(0, start + after - Date.now())));
    const { state } = await keptPolicy.get();
    const isMissed = (await policyMissed.get()) !== null;
    if (state !== 'unknown' && !isMissed) return;
    await readAnew({ announced: false });
  }
}

/** Reads what the browser hands on, one reading after the other. `announced`: it has just said that this is another than before. */
export function readAnew(how: { readonly announced: boolean }): Promise<void> {
  queue = queue.then(() => take(how)).catch(() => undefined);
  return queue;
}

async function take({ announced }: { readonly announced: boolean }): Promise<void> {
  const managed = await answered();
  const before = await keptPolicy.get();
  const time = Date.now();
  if (managed.state === 'silent') return;
  const isGone =
    managed.state === 'none' || (managed.state === 'empty' && (announced || (await isOver(time))));
  if (managed.state === 'empty' && !isGone) return;
  await policyMissed.set(null);
  const now = managed.state === 'data' ? withData(before, managed.data, time) : without(before, time);
  if (JSON.stringify(now) !== JSON.stringify(before)) await hold(now);
}

/** Whether the browser has handed on nothing for so long that there is nothing. The wait begins when it is first noticed. */
async function isOver(time: number): Promise<boolean> {
  const missed = await policyMissed.get();
  if (missed === null) await policyMissed.set(time);
  return missed !== null && time - missed >= patience;
}

async function answered(): Promise<Managed> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Managed>((done) => {
    timer = setTimeout(() => done({ state: 'silent' }), answerLimit);
  });
  return Promise.race([readManaged(), late]).finally(() => clearTimeout(timer));
}

function without({ state, mark, since }: KeptPolicy, time: number): KeptPolicy {
  return { state: 'none', data: null, mark, since: state === 'none' ? since : time, problem: null };
}

/** What cannot be read takes nothing away: the one before holds on, and what is wrong is said. */
function withData(before: KeptPolicy, data: unknown, time: number): KeptPolicy {
  const isSame = before.state === 'present' && JSON.stringify(before.data) === JSON.stringify(data);
  if (isSame) return { ...before, problem: null };
  try {
    readPolicy(data);
    return { state: 'present', data, mark: crypto.randomUUID(), since: time, problem: null };
  } catch (error) {
    const problem = problemOf(error);
    if (before.state === 'present') return { ...before, problem };
    return {
      ...without(before, time),
      state: 'unread',
      since: before.state === 'unread' ? before.since : time,
      problem,
    };
  }
}

/** Milliseconds between two looks at whether a policy has come. */
const look = 250;

/** Whether an admin has set anything, once that is clear, or no sooner than after these milliseconds where nothing comes. */
export async function isManagedSoon(within: number): Promise<boolean> {
  const end = Date.now() + within;
  for (;;) {
    const { state } = await answered();
    if (state === 'data') return true;
    if (state === 'none' || Date.now() >= end) return false;
    await new Promise((done) => setTimeout(done, look));
  }
}
