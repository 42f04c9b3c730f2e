import type { Changes } from '../../lib/changes';
import type { CodeSummary } from '../../lib/messages';

/** The changes with packs by the names that people know them by; one that is not here keeps its id. */
export function withPackNames(changes: Changes, packs: CodeSummary['packs']): Changes {
  const nameOf = (id: string) => packs.find((pack) => pack.id === id)?.name ?? id;
  return {
    ...changes,
    identities: changes.identities.map((identity) => ({
      ...identity,
      parts: identity.parts.map((one) => (one.part === 'pack' ? { ...one, says: nameOf(one.says) } : one)),
    })),
  };
}
