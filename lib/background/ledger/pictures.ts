import { type Aim, aimsOf } from '../../../rules/ledger/aims';
import { picturesOf } from '../../../rules/ledger/pictures';
import type { LedgerEntry } from '../../ledger';
import type { ShownPictures } from '../../ledger-pictures';
import { nowFor } from '../../time-zone';
import { codeOf } from '../code';
import { browserKey } from '../digest';
import { identityOf } from '../identities';
import type { InForce } from '../policy/identities';
import { dismissals } from '../storage';
import { ledger } from '.';
import { circles } from './stored';

const day = 24 * 60 * 60 * 1_000;
const year = 365 * day;
/** Nothing is kept for longer, see the settings of the ledger; what is older all the same is read with the last of them. */
const mostYears = 11;

/**
 * What an identity has been doing in the last so many calendar weeks, or since its ledger was begun where `weeks` is null.
 * `time`: now, in epoch milliseconds.
 */
export async function readPictures(id: string, weeks: number | null, time: number): Promise<ShownPictures> {
  const identity = await identityOf(id);
  const [posts, wrong, all, key] = await Promise.all([
    weeks === null ? everything(id, time) : recent(id, weeks, time),
    dismissals.get(),
    circles.get(),
    browserKey(),
  ]);
  const reports = wrong.filter((one) => one.identity === id);
  const seen = { posts, reports, circles: all[id] ?? [], key };
  return { ...picturesOf(seen, weeks, nowFor(identity, time)), aims: aimsIn(identity) };
}

/** A day more than the weeks have, as one of them may be an hour longer; what is too old is left out when they are counted. */
function recent(id: string, weeks: number, time: number): Promise<LedgerEntry[]> {
  return ledger.entries(id, { from: time - (7 * weeks + 1) * day });
}

/** All posts, a year at a time, so that whoever writes meanwhile never waits for ten of them. */
async function everything(id: string, time: number): Promise<LedgerEntry[]> {
  const posts: LedgerEntry[] = [];
  let before = Number.POSITIVE_INFINITY;
  for (let years = 1; years <= mostYears; years += 1) {
    const from = years === mostYears ? undefined : time - years * year;
    const read = await ledger.entries(id, { from, to: before });
    for (const post of read) if (post.time < before) posts.push(post);
    before = from ?? before;
  }
  return posts;
}

/** What cannot be put together aims at nothing; the check says so before a post goes. */
function aimsIn(identity: InForce): Aim[] {
  try {
    return aimsOf(codeOf(identity).rules.map(({ rule }) => rule));
  } catch {
    return [];
  }
}
