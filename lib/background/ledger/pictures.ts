import { type Aim, aimsOf } from '../../../rules/ledger/aims';
import { picturesOf } from '../../../rules/ledger/pictures';
import type { ShownPictures } from '../../ledger-pictures';
import { codeOf } from '../code';
import { browserKey } from '../digest';
import { identityOf } from '../identities';
import type { InForce } from '../policy/identities';
import { dismissals } from '../storage';
import { ledger } from '.';
import { circles } from './stored';

const day = 24 * 60 * 60 * 1_000;

/**
 * What an identity has been doing in the last so many calendar weeks, or since its ledger was begun where `weeks` is null.
 * `time`: now, in epoch milliseconds.
 */
export async function readPictures(id: string, weeks: number | null, time: number): Promise<ShownPictures> {
  const identity = await identityOf(id);
  const { timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone } = identity;
  // A day more than the weeks have, as one of them may be an hour longer; what is too old is left out when they are counted.
  const from = weeks === null ? undefined : time - (7 * weeks + 1) * day;
  const [posts, wrong, all, key] = await Promise.all([
    ledger.entries(id, { from }),
    dismissals.get(),
    circles.get(),
    browserKey(),
  ]);
  const reports = wrong.filter((one) => one.identity === id);
  const seen = { posts, reports, circles: all[id] ?? [], key };
  return { ...picturesOf(seen, weeks, { time, timeZone }), aims: aimsIn(identity) };
}

/** What cannot be put together aims at nothing; the check says so before a post goes. */
function aimsIn(identity: InForce): Aim[] {
  try {
    return aimsOf(codeOf(identity).rules.map(({ rule }) => rule));
  } catch {
    return [];
  }
}
