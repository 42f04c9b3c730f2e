import type { Expression } from './expression';
import { unfairRules } from './fairness';
import { certainSignals, type Pack, type Rule } from './pack';
import { type Failure, proofsOf, textOf } from './proof';

/** How many examples show an author, and whoever reads the pack, what a rule is about. */
export const leastExamples = { flags: 4, passes: 6 } as const;

/** Something about a rule that its author should put right. */
export interface Shortcoming {
  readonly rule: string;
  readonly problem: string;
}

/**
 * What is wrong with a pack that keeps to the format: rules with too few examples, examples that their rule does not
 * judge as they say, words that may block, and rules that stop talk which the law protects. In the order of the rules.
 * @throws {PackError} where a rule names a topic that is not there.
 */
export function lintPack(pack: Pack): Shortcoming[] {
  const unfair = unfairRules(pack);
  return [...proofsOf(pack)].flatMap(({ rule, failures }) =>
    [
      ...tooFew(rule),
      ...failures.map(misjudged),
      ...levelProblems(rule),
      ...unfair
        .filter((each) => each.rule === rule.id)
        .map(({ text }) => `stops talk of working conditions, which labour law protects: “${text}”`),
    ].map((problem) => ({ rule: rule.id, problem })),
  );
}

function misjudged({ kind, example }: Failure): string {
  return kind === 'flags'
    ? `does not flag its example “${textOf(example)}”`
    : `flags “${textOf(example)}”, which is among its passes`;
}

function tooFew(rule: Rule): string[] {
  return (['flags', 'passes'] as const)
    .filter((kind) => rule[kind].length < leastExamples[kind])
    .map((kind) => `has ${rule[kind].length} ${kind}; ${leastExamples[kind]} is the least`);
}

function levelProblems({ level, dont, do: wanted }: Rule): string[] {
  const looked = dont ?? wanted;
  return level === 'block' && looked !== undefined && wordsAlone(looked)
    ? [`may block for words alone, which go no higher than hold; block is for ${certainSignals.join(', ')}`]
    : [];
}

/** Whether the expression can be found where no signal that is certain has a part in it. */
function wordsAlone(expression: Expression): boolean {
  if (expression.when !== undefined && !wordsAlone(expression.when)) return false;
  const joined = expression.all ?? expression.near?.all;
  if (joined !== undefined) return joined.every(wordsAlone);
  if (expression.any !== undefined) return expression.any.some(wordsAlone);
  return !Object.keys(expression).some((key) => certainSignals.includes(key));
}
