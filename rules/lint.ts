import type { Expression } from './expression';
import { unfairRules } from './fairness';
import { badFixes } from './lint/bad-fixes';
import { duplicates } from './lint/duplicates';
import { baselessTopics, outOfReach } from './lint/reach';
import { shadowed } from './lint/shadowed';
import type { Shortcoming } from './lint/shortcoming';
import { certainSignals, type Pack, type Rule } from './pack';
import { type Failure, proofsOf, textOf } from './proof';

/** How many examples show an author, and whoever reads the pack, what a rule is about. */
export const leastExamples = { flags: 4, passes: 6 } as const;

/**
 * What is wrong with a pack that keeps to the format, in the order of its topics and rules: rules with too few examples, examples that
 * their rule does not judge as they say, words that may block, rules that stop talk which the law protects, entries
 * that exceptions cover, rules and thresholds out of reach, duplicates, and fixes that make findings.
 * @param step called before each entry that is looked at, of which there may be a hundred thousand
 * @throws {PackError} where a rule names a topic that is not there.
 */
export function lintPack(pack: Pack, step: () => void = () => {}): Shortcoming[] {
  const baseless = baselessTopics(pack);
  if (baseless.length > 0) return baseless;
  const found = [
    ...ownExamples(pack),
    ...unfairRules(pack).map(({ rule, text }) => ({
      path: ['rules', pack.rules.findIndex(({ id }) => id === rule)] as const,
      problem: `stops talk of working conditions, which labour law protects: “${text}”`,
      remedy: 'Narrow the rule, make it a note, or take it out.',
    })),
    ...outOfReach(pack),
    ...shadowed(pack, step),
    ...duplicates(pack),
    ...badFixes(pack, step),
  ];
  return found
    .map((each) => ({ each, at: each.path[0] === 'rules' ? each.path[1] : -1 }))
    .sort((one, other) => one.at - other.at)
    .map(({ each }) => each);
}

function ownExamples(pack: Pack): Shortcoming[] {
  return [...proofsOf(pack)].flatMap(({ rule, failures }, at) =>
    [
      ...tooFew(rule).map((problem) => ({ problem, remedy: 'Add sentences as people would post them.' })),
      ...failures.map((failure) => ({
        problem: misjudged(failure),
        remedy: 'Change the rule or the example; demarc pack test says what was found instead.',
      })),
      ...levelProblems(rule).map((problem) => ({
        problem,
        remedy: 'Make it hold, or join the words with one of these by all.',
      })),
    ].map((each) => ({ ...each, path: ['rules', at] as const })),
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
