import { standing } from '../policy/in-force';
import { folderOf, freeId, newSubscription } from './channel';
import { type Subscription, subscriptions } from './stored';

/**
 * Brings the subscriptions into line with the channels of the policy. While it is not known whether there is one, or it cannot be
 * read, those that are here stay.
 */
export async function followPolicy(): Promise<void> {
  const { state, policy } = await standing();
  if (state !== 'present' && state !== 'none') return;
  const wanted = (policy?.channels ?? []).map(({ address, fingerprint }) =>
    newSubscription(folderOf(address), fingerprint, 'policy'),
  );
  const isSame = (one: Subscription) => (other: Subscription) =>
    other.by === 'policy' && other.address === one.address && other.pin === one.pin;
  const here = await subscriptions.get();
  const isAsSet =
    wanted.every((one) => here.some(isSame(one))) &&
    here.every((one) => one.by !== 'policy' || wanted.some(isSame(one)));
  if (isAsSet) return;
  await subscriptions.update((all) => {
    const kept = all.filter((one) => one.by !== 'policy' || wanted.some(isSame(one)));
    for (const one of wanted) {
      if (!kept.some(isSame(one))) kept.push({ ...one, id: freeId('policy', kept) });
    }
    return kept;
  });
}
