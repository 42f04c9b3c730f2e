import { applies, judge } from '../check';
import { compile } from '../code';
import type { Example } from '../example';
import type { Expression } from '../expression';
import { unfairRules } from '../fairness';
import { type Pack, type Rule, ruleSchema } from '../pack';
import { readExample } from '../read-example';
import type { Found } from './found';
import type { Mood } from './mood';
import { type Narrowing, withUnless } from './narrow';

/** How many examples of each kind a proposal shows, and how few make it none. */
const shown = 4;
const fewest = 2;

const levels: Readonly<Record<Mood, Rule['level']>> = {
  must: 'hold',
  'must-not': 'hold',
  should: 'warn',
  'should-not': 'warn',
  advice: 'note',
};

/** A rule that a sentence may stand for, before its examples were tried. */
export interface Candidate {
  readonly rule: Rule;
  readonly tries: readonly Example[];
}

/** The rule that a sentence stands for by what was found in it; null where the pack's schema does not take it. */
export function candidateOf(
  id: string,
  say: string,
  mood: Mood,
  found: readonly [Found, ...Found[]],
  narrowing: Narrowing,
): Candidate | null {
  const [first] = found;
  const joined = found.filter(({ part }) => part === first.part);
  const looked: Expression = joined.length === 1 ? first.looked : { any: joined.map((each) => each.looked) };
  const where = mayNarrow(first) ? (narrowing.where ?? first.where) : first.where;
  const isCareful = narrowing.cautions.length > 0 && levels[mood] === 'hold';
  const read = ruleSchema().safeParse({
    id,
    say: say.length > 500 ? `${say.slice(0, 499)}…` : say,
    level: isCareful ? 'warn' : levels[mood],
    [first.part]: withUnless(looked, narrowing.unless),
    ...(where !== undefined && { where }),
    ...(first.help !== undefined && { help: first.help }),
  });
  if (!read.success) return null;
  const tries = [
    ...narrowing.unless.map((words) => `A word about ${words} today`),
    ...joined.flatMap((each) => each.tries),
  ];
  return { rule: read.data, tries: tries.map((each) => placed(each, read.data)) };
}

/** Passwords and private data are private wherever they stand. */
function mayNarrow({ looked }: Found): boolean {
  return looked.secret === undefined && looked.private === undefined;
}

/** The example where the rule holds: as a reply, on a site. */
export function placed(example: Example, { where }: Rule): Example {
  const [kind] = where?.kinds ?? [];
  const [site] = where?.sites ?? [];
  if (kind === undefined && site === undefined) return example;
  const given = typeof example === 'string' ? { text: example } : example;
  if (applies({ where } as Rule, readExample(given).draft)) return example;
  return { ...given, ...(kind !== undefined && { kind }), ...(site !== undefined && { site }) };
}

/** The candidates' rules with those of their tries that hold as examples; null for a rule that too few hold for. */
export function withExamples(candidates: readonly Candidate[]): (Rule | null)[] {
  const rules = candidates.map(({ rule }) => rule);
  const code = compile([{ layer: 'own', pack: packOf(rules) }]);
  return candidates.map(({ rule, tries }) => {
    const flags: Example[] = [];
    const passes: Example[] = [];
    for (const example of tries) {
      const { draft, now, past } = readExample(example);
      const isBroken = judge(draft, code, past, now).findings.some((each) => each.rule === rule.id);
      const list = isBroken ? flags : passes;
      if (list.length < shown) list.push(example);
      if (flags.length === shown && passes.length === shown) break;
    }
    return flags.length < fewest || passes.length < fewest ? null : { ...rule, flags, passes };
  });
}

/** Talk of working conditions that each rule would stop, by the rule's id. */
export function unfairTexts(rules: readonly Rule[]): ReadonlyMap<string, string> {
  return new Map(unfairRules(packOf(rules)).map(({ rule, text }) => [rule, text]));
}

/** A pack of nothing but these rules. */
export function packOf(rules: readonly Rule[]): Pack {
  return { demarc: 1, id: 'proposed', name: 'Proposed', version: 1, language: 'en', rules: [...rules] };
}
