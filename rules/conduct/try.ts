import { compile } from '../code';
import type { Example } from '../example';
import { explain, type NearMiss } from '../explain';
import type { UnsaidFinding } from '../finding';
import type { Rule } from '../pack';
import { readExample } from '../read-example';
import type { Saying } from '../words/saying';
import { packOf } from './propose';

/** What a rule says of a text. */
export type Tried =
  | {
      readonly outcome: 'broken';
      readonly findings: readonly UnsaidFinding[];
      readonly nearMisses: readonly NearMiss[];
    }
  | {
      readonly outcome: 'kept';
      /** Words that nearly broke it, each with the exception that silenced it. */
      readonly nearMisses: readonly NearMiss[];
      /** Why it was never asked: none of its words is there, or it holds elsewhere. Null where it was asked. */
      readonly whyNot: Saying | null;
    };

/**
 * Tries a rule on a text, or on a text with who posts it where and when: which words break it, which exception silenced
 * it, or why it has nothing to say. The reasons are the engine's own, still to be said in a language.
 * @throws {PackError} where the rule names a topic that is not there.
 */
export function tryProposal(rule: Rule, example: Example): Tried {
  const code = compile([{ layer: 'own', pack: packOf([rule]) }]);
  const { draft, now, past, self } = readExample(example);
  const { findings, nearMisses, idle } = explain(draft, code, past, now, self);
  if (findings.length > 0) return { outcome: 'broken', findings, nearMisses };
  return { outcome: 'kept', nearMisses, whyNot: idle[0]?.why ?? null };
}
