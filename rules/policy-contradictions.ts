import { builtInPackIds } from './built-in';
import type { Path } from './pack-error';
import type { ManagedIdentity, Policy } from './policy';
import { modes } from './policy-modes';

/** What does not go together in a policy, and where it stands. */
export interface Contradiction {
  readonly path: Path;
  readonly message: string;
}

/** What does not go together in a policy each of whose values is sound by itself. */
export function contradictions(policy: Policy): Contradiction[] {
  const { identities, packs, sites } = policy;
  return [
    ...identities.flatMap((identity, at) => setTwice(identity, ['identities', at])),
    ...accountsOfTwo(identities),
    ...sameIds(identities, 'identities'),
    ...sameIds(packs, 'packs'),
    ...packsNotThere(policy),
    ...hostsTwice(sites),
  ];
}

/** A list may stand under several modes, each with what it sets; any other value can be set only once. */
function setTwice(identity: ManagedIdentity, path: Path): Contradiction[] {
  const seen = new Map<string, string>();
  return modes.flatMap((mode) =>
    Object.entries(identity[mode] ?? {}).flatMap(([name, value]) => {
      const before = seen.get(name);
      seen.set(name, mode);
      if (before === undefined || Array.isArray(value)) return [];
      return [{ path: [...path, mode, name], message: `is set under ${before} as well` }];
    }),
  );
}

function accountsOfTwo(identities: readonly ManagedIdentity[]): Contradiction[] {
  const owners = new Map<string, string>();
  return identities.flatMap(({ id, accounts }, at) =>
    accounts.flatMap(({ host, handle }, nth) => {
      const owner = owners.get(`${handle}@${host}`);
      owners.set(`${handle}@${host}`, id);
      if (owner === undefined) return [];
      return [{ path: ['identities', at, 'accounts', nth], message: `is an account of ${owner} already` }];
    }),
  );
}

function sameIds(all: readonly { readonly id: string }[], where: string): Contradiction[] {
  return all.flatMap(({ id }, at) => {
    if (all.findIndex((one) => one.id === id) === at) return [];
    return [{ path: [where, at, 'id'], message: `another one is called ${id}` }];
  });
}

/** With a channel there is no telling yet: what it carries is known once it was fetched. */
function packsNotThere({ identities, packs, channels }: Policy): Contradiction[] {
  if (channels.length > 0) return [];
  const there = [...packs.map(({ id }) => id), ...builtInPackIds()];
  return identities.flatMap((identity, at) =>
    modes.flatMap((mode) =>
      (identity[mode]?.packs ?? []).flatMap((id, nth) => {
        if (there.includes(id)) return [];
        return [{ path: ['identities', at, mode, 'packs', nth], message: `there is no pack ${id}` }];
      }),
    ),
  );
}

function hostsTwice(sites: Policy['sites']): Contradiction[] {
  const seen = new Map<string, string>();
  return modes.flatMap((mode) =>
    (['on', 'off'] as const).flatMap((list) =>
      (sites[mode]?.[list] ?? []).flatMap((host, at) => {
        const before = seen.get(host);
        seen.set(host, `${mode}.${list}`);
        if (before === undefined) return [];
        return [{ path: ['sites', mode, list, at], message: `${host} stands under ${before} as well` }];
      }),
    ),
  );
}
