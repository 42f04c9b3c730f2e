import { readIdentities } from '../identities';
import { standing } from '../policy/in-force';
import type { Order } from './recorder';

const day = 24 * 60 * 60 * 1_000;

/** What the admin asks of the audit; null where it is not on. It is about the organisation's own identities alone. */
export async function auditOrder(): Promise<Order | null> {
  const { policy } = await standing();
  if (!policy?.audit.on) return null;
  const { audit, organisation, contact } = policy;
  return {
    organisation,
    contact,
    collector: audit.collector === undefined ? null : { url: audit.collector, headers: audit.headers },
    age: audit.keepDays * day,
    identities: (await readIdentities()).filter(({ managed }) => managed !== undefined),
  };
}
