import { findSecrets } from './secret/find';
import { secretNames } from './secret/scan';
import { type Evidence, type Match, type Source, signal, type Zod } from './signal';

const anySecret = {};

/** The secrets of each part, looked for once however many rules ask. */
function matchesOf(evidence: Evidence, named: Source): Match[] {
  return evidence.once(anySecret, () =>
    evidence.draft.parts.flatMap((text, part) =>
      findSecrets(text, evidence.occurs(named, part)).map(({ start, end, name }) => ({
        part,
        start,
        end,
        why: `This looks like ${name}.`,
        changes: [],
      })),
    ),
  );
}

/** Keys, tokens, passwords and private keys, by their published formats or by the name that stands before them. */
export const secretSignal = signal({
  schema: (z: Zod) => z.literal(true),
  compile(_, bench) {
    const named = bench.literals(secretNames);
    return { needs: null, find: (evidence) => matchesOf(evidence, named) };
  },
});
