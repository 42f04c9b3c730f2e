import type { Notices } from '../decided';
import { auditOrder } from './audit/order';
import { readIdentities } from './identities';
import { policyPack, staleness, subscribedPack } from './packs/in-force';

/** What somebody who posts as this identity has to know beside the verdict: that it is recorded, and which rules may be old. */
export async function noticesFor(id: string, now: number): Promise<Notices> {
  const order = await auditOrder();
  const identity = (await readIdentities()).find((one) => one.id === id);
  const stale = (identity?.packs ?? []).flatMap((named) => {
    const pack = subscribedPack(named) ?? (identity?.managed && policyPack(named));
    const since = pack && staleness(pack, now);
    return pack && since ? [{ name: pack.taken.name, ...since }] : [];
  });
  const isRecorded = order?.identities.some((one) => one.id === id) ?? false;
  return { recordedFor: order && isRecorded ? order.organisation : null, stale };
}
