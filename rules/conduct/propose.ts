import { applies, judge } from '../check';
import { type Code, compile } from '../code';
import type { Example } from '../example';
import type { Expression } from '../expression';
import { blandSpeech } from '../fair-speech';
import { unfairRules } from '../fairness';
import { signalsOverTime } from '../over-time';
import { type Pack, type Rule, ruleSchema } from '../pack';
import { readExample } from '../read-example';
import { type Sure, sureSteps, topicOf } from '../signals/sure';
import { type Found, ordinary } from './found';
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
  /** Whether it may be made surer than its topic, to leave alone what it must not stop. */
  readonly mayBeSurer: boolean;
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
  // What was posted before is known of this browser alone, so that a rule about it never stops anybody.
  const isCareful = (narrowing.cautions.length > 0 || isOverTime(looked)) && levels[mood] === 'hold';
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
  return {
    rule: read.data,
    tries: tries.map((each) => placed(each, read.data)),
    mayBeSurer: found.every(({ isOfWork = false }) => !isOfWork),
  };
}

function isOverTime(looked: Expression): boolean {
  return signalsOverTime(looked).length > 0;
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

/** What became of a candidate. */
export interface Tried {
  /** With examples that hold; null where too few do. */
  readonly rule: Rule | null;
  /** What it would have stopped had it not been made surer than its topic; null where it is as it was read. */
  readonly spared: string | null;
  /** Talk of working conditions that it stops all the same. */
  readonly stopped: string | null;
}

/**
 * Tries each candidate on its examples. One about a topic or a tone that would stop ordinary words, or talk of working conditions,
 * is made as much surer as it takes to leave them alone.
 */
export function triedOnExamples(candidates: readonly Candidate[]): ReadonlyMap<Candidate, Tried> {
  const all = new Map<Candidate, Tried>();
  let open = candidates.map((candidate) => ({
    candidate,
    rule: candidate.rule,
    spared: null as string | null,
  }));
  for (const sure of [...sureSteps, null]) {
    const judgements = judged(open.map(({ candidate, rule }) => ({ ...candidate, rule })));
    open = open.flatMap(({ candidate, spared }, at) => {
      const { rule, stopped, hasty } = judgements[at] ?? unjudged;
      const before = all.get(candidate);
      const isFine = rule !== null && stopped === null && hasty === null;
      if (isFine || before === undefined || before.rule === null)
        all.set(candidate, { rule: hasty === null ? rule : null, stopped, spared });
      const surer = isFine || sure === null || !candidate.mayBeSurer ? null : surerRule(candidate.rule, sure);
      return surer === null ? [] : [{ candidate, rule: surer, spared: spared ?? hasty ?? stopped }];
    });
  }
  return all;
}

interface Judged {
  readonly rule: Rule | null;
  readonly stopped: string | null;
  /** Ordinary words that a rule about a topic or a tone stops. */
  readonly hasty: string | null;
}

const unjudged: Judged = { rule: null, stopped: null, hasty: null };

/** The rules with their examples, and what each would stop that it must not. */
function judged(candidates: readonly Candidate[]): Judged[] {
  if (candidates.length === 0) return [];
  const rules = candidates.map(({ rule }) => rule);
  const breaks = newTrial(compile([{ layer: 'own', pack: packOf(rules) }]));
  const unfair = new Map(unfairRules(packOf(rules)).map(({ rule, text }) => [rule, text]));
  return candidates.map((candidate) => {
    const { rule } = candidate;
    const isTold = candidate.mayBeSurer && surerRule(rule, 'very') !== null;
    const hasty = isTold ? [...blandSpeech, ...ordinary].find((text) => breaks(text, rule)) : undefined;
    return {
      rule: withExamples(candidate, breaks),
      stopped: unfair.get(rule.id) ?? null,
      hasty: hasty ?? null,
    };
  });
}

type Trial = (example: Example, rule: Rule) => boolean;

/** Whether an example breaks a rule of the code. All candidates are tried on much the same texts, each of which is judged once. */
function newTrial(code: Code): Trial {
  const broken = new Map<Example, ReadonlySet<string>>();
  const brokenBy = (example: Example) => {
    const { draft, now, past, self } = readExample(example);
    return new Set(judge(draft, code, past, now, self).findings.map(({ rule }) => rule));
  };
  return (example, { id }) => {
    const known = broken.get(example) ?? brokenBy(example);
    broken.set(example, known);
    return known.has(id);
  };
}

/** The candidate's rule with those of its tries that hold as examples; null where too few do. */
function withExamples({ rule, tries }: Candidate, breaks: Trial): Rule | null {
  const flags: Example[] = [];
  const passes: Example[] = [];
  for (const example of tries) {
    const list = breaks(example, rule) ? flags : passes;
    if (list.length < shown) list.push(example);
    if (flags.length === shown && passes.length === shown) break;
  }
  return flags.length < fewest || passes.length < fewest ? null : { ...rule, flags, passes };
}

/** The rule where only what is plainer than its topic or tone asks for counts; null where it looks for neither. */
function surerRule(rule: Rule, sure: Sure): Rule | null {
  const looked = rule.dont && surerExpression(rule.dont, sure);
  return looked ? { ...rule, dont: looked } : null;
}

function surerExpression(expression: Expression, sure: Sure): Expression | null {
  const { topic, tone, any } = expression;
  if (topic !== undefined) return { ...expression, topic: { is: topicOf(topic), sure } };
  if (tone !== undefined)
    return { ...expression, tone: { ...(tone === 'negative' ? { is: tone } : tone), sure } };
  if (any === undefined) return null;
  const parts = any.map((part) => surerExpression(part, sure));
  if (parts.every((part) => part === null)) return null;
  return { ...expression, any: parts.map((part, at) => part ?? any[at] ?? {}) };
}

/** A pack of nothing but these rules. */
export function packOf(rules: readonly Rule[]): Pack {
  return { demarc: 1, id: 'proposed', name: 'Proposed', version: 1, language: 'en', rules: [...rules] };
}
