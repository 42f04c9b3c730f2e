import { updateIdentity } from './identities';
import { ownPackId } from './own-rules';
import { conducts, type Identity } from './storage';

/**
 * Takes rules from a written code: each is added, or takes the place of the one whose sentence changed; the orphans that were
 * named are deleted, and every other own rule stays.
 */
export async function takeConduct(
  id: string,
  written: string,
  taken: readonly { readonly rule: Identity['rules'][number]; readonly replaces: string | null }[],
  deleted: readonly string[],
  time: number,
): Promise<void> {
  const before = (await conducts.get())[id]?.rules ?? [];
  const made = taken.map(({ rule, replaces }) => (replaces === null ? rule : { ...rule, id: replaces }));
  await updateIdentity(id, (one) => {
    const kept = one.rules.filter((rule) => !deleted.includes(String(rule.id)));
    const replaced = kept.map((rule) => made.find((each) => each.id === rule.id) ?? rule);
    const added = made.filter((rule) => !kept.some((each) => each.id === rule.id));
    const off = one.off.filter(({ pack, rule }) => pack !== ownPackId || !deleted.includes(rule));
    return { ...one, rules: [...replaced, ...added], off };
  });
  const from = [...before, ...made.map((rule) => String(rule.id))].filter((rule) => !deleted.includes(rule));
  await conducts.update((all) => ({ ...all, [id]: { text: written, time, rules: [...new Set(from)] } }));
}
