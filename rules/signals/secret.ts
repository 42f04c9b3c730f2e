import { findSecrets, type SecretHit } from './secret/find';
import { secretNames } from './secret/scan';
import { type LocalFinder, type Match, matchesOf, signal, type Workbench, type Zod } from './signal';

/** The secrets of a passage, looked for once however many rules ask. */
function secretFinder(bench: Workbench): LocalFinder<SecretHit> {
  const named = bench.literals(secretNames);
  return { find: ({ text, occurs }) => findSecrets(text, occurs(named)) };
}

/** Keys, tokens, passwords and private keys, by their published formats or by the name that stands before them. */
export const secretSignal = signal({
  schema: (z: Zod) => z.literal(true),
  compile(_, bench) {
    const finder = bench.shared(secretFinder);
    return {
      needs: null,
      find: (evidence) => matchesOf(evidence, finder, matchOf),
    };
  },
});

function matchOf({ start, end, why }: SecretHit, part: number): Match {
  return { part, start, end, why, changes: [] };
}
