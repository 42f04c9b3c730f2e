import { check } from './check';
import { type Code, compile } from './code';
import type { Example } from './example';
import { explain, type NearMiss } from './explain';
import type { UnsaidFinding } from './finding';
import type { Pack, Rule } from './pack';
import { readExample } from './read-example';

/** An example that its rule does not judge as its author says. */
export interface Failure {
  /** The list that it stands in, and its place there from 0. */
  readonly kind: 'flags' | 'passes';
  readonly at: number;
  readonly example: Example;
  /** What was found instead: of one that must pass, what its rule has against it; of one that must not, what others have. */
  readonly found: readonly UnsaidFinding[];
  /** What the rule nearly found in an example that must not pass, and what silenced it. */
  readonly nearly: readonly NearMiss[];
}

/** How a rule judges its own examples. */
export interface Proof {
  readonly rule: Rule;
  readonly failures: readonly Failure[];
}

/**
 * How each rule of a pack judges its own examples, in their order, as each is asked for. The other rules are at work
 * beside it, since what they find does not change what it finds.
 * @throws {PackError} where a rule names a topic that is not there.
 */
export function* proofsOf(pack: Pack): Generator<Proof> {
  const code = compile([{ layer: 'pack', pack }]);
  for (const rule of pack.rules) {
    const failures = (['flags', 'passes'] as const).flatMap((kind) =>
      rule[kind].flatMap((example, at) => failureOf({ kind, at, example }, rule, code) ?? []),
    );
    yield { rule, failures };
  }
}

function failureOf(
  named: Pick<Failure, 'kind' | 'at' | 'example'>,
  { id }: Rule,
  code: Code,
): Failure | null {
  const { draft, now, past, self } = readExample(named.example);
  const findings = check(draft, code, past, now, self);
  const own = findings.filter(({ rule }) => rule === id);
  if (own.length > 0 === (named.kind === 'flags')) return null;
  if (named.kind === 'passes') return { ...named, found: own, nearly: [] };
  const { nearMisses } = explain(draft, code, past, now, self);
  return { ...named, found: findings, nearly: nearMisses.filter(({ rule }) => rule === id) };
}

/** The words of an example. */
export function textOf(example: Example): string {
  return typeof example === 'string' ? example : example.text;
}
