import { fingerprintOf } from '../../../rules/trust/fingerprint';
import { mostTenures, newRole, type Tenure } from '../../roles';
import { identityOf } from '../identities';
import { ledger } from '../ledger';
import { subscribedPack } from '../packs/in-force';
import type { InForce } from '../policy/identities';
import { addedSites, circles, conducts, type Identity, identitySchema } from '../storage';
import { doingsOf } from './doings';
import { type Opened, type Source, signedFile } from './file';
import { recentOf } from './recent';
import { roles } from './stored';

/**
 * The hand-over file of a role, for whoever holds it next. `now`: epoch milliseconds.
 * @throws {Error} in words for the person where it cannot be made: the ledger cannot be read, or an own rule.
 */
export async function handOver(id: string, now: number): Promise<Opened & { file: string }> {
  const identity = await identityOf(id);
  const role = (await roles.get())[id] ?? newRole;
  const entries = await ledger.entries(id);
  const before = role.earlier.at(-1)?.until ?? Number.NEGATIVE_INFINITY;
  const tenure: Tenure = {
    operator: identity.operator ?? null,
    since: role.since,
    until: now,
    doings: doingsOf(entries.filter(({ time }) => time > before)),
  };
  return signedFile({
    issued: new Date(now).toISOString(),
    identity: givenOf(identity),
    organisation: identity.managed?.organisation ?? null,
    sources: await sourcesOf(identity),
    sites: await sitesOf(identity),
    conduct: (await conducts.get())[id] ?? null,
    circles: (await circles.get())[id] ?? [],
    promises: [...role.promises],
    tenures: [...role.earlier, tenure].slice(-mostTenures),
    recent: recentOf(entries),
  });
}

/** What of an identity is given away: of an organisation's only what its people have added, for the rest is set by its policy. */
function givenOf({ managed, ...identity }: InForce): Identity {
  const whole = identitySchema.parse(identity);
  if (!managed) return whole;
  const { id, kind, name, emblem, colour, accounts, rules, templates, operator } = whole;
  return {
    ...{ id, kind, name, emblem, colour, accounts, rules, templates },
    ...(operator !== undefined && { operator }),
    ...{ packs: [], off: [], asksWho: false },
  };
}

async function sourcesOf({ packs, managed }: InForce): Promise<Source[]> {
  if (managed) return [];
  const all = packs.flatMap((id) => subscribedPack(id)?.subscription ?? []);
  const once = [...new Map(all.map((one) => [one.id, one])).values()];
  return Promise.all(
    once.map(async ({ id, name, address, pin, follow }) => ({
      id,
      name,
      address,
      fingerprint: follow.kind === 'following' ? await fingerprintOf(follow.keys) : pin,
    })),
  );
}

/** Where its accounts are that Demarc does not know by itself. */
async function sitesOf({ accounts }: InForce): Promise<string[]> {
  return (await addedSites.get()).filter((host) => accounts.some((account) => account.host === host));
}
