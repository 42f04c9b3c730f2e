import { updateIdentity } from './identities';
import type { Identity } from './storage';

/** The id of the pack that an identity's own rules make up. */
export const ownPackId = 'own';

type RuleRef = Identity['off'][number];
type OwnRule = Identity['rules'][number];

/** Switches one rule of an identity's code on or off. */
export async function switchRule(id: string, ref: RuleRef, on: boolean): Promise<void> {
  await updateIdentity(id, (identity) => {
    const others = identity.off.filter((one) => !same(one, ref));
    return { ...identity, off: on ? others : [...others, ref] };
  });
}

/** Adds an own rule, or puts it in the place of the one with the same id. */
export async function saveOwnRule(id: string, rule: OwnRule): Promise<void> {
  await updateIdentity(id, (identity) => {
    const known = identity.rules.some((one) => one.id === rule.id);
    const rules = known
      ? identity.rules.map((one) => (one.id === rule.id ? rule : one))
      : [...identity.rules, rule];
    return { ...identity, rules };
  });
}

/** Deletes an own rule, and with it whether it was switched off. */
export async function deleteOwnRule(id: string, rule: string): Promise<void> {
  await updateIdentity(id, (identity) => ({
    ...identity,
    rules: identity.rules.filter((one) => one.id !== rule),
    off: identity.off.filter((one) => !same(one, { pack: ownPackId, rule })),
  }));
}

function same(one: RuleRef, other: RuleRef): boolean {
  return one.pack === other.pack && one.rule === other.rule;
}
