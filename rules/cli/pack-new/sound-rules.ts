import { judge } from '../../check';
import { compile } from '../../code';
import type { ReadSentence } from '../../conduct';
import { placed } from '../../conduct/propose';
import type { Example } from '../../example';
import { leastExamples, lintPack } from '../../lint';
import type { Pack, Rule } from '../../pack';
import { textOf } from '../../proof';
import { readExample } from '../../read-example';

/** What became of a sentence: a rule, or the reason why there is none. */
export type Outcome =
  | { readonly sentence: ReadSentence; readonly rule: Rule; readonly remark: string | null }
  | { readonly sentence: ReadSentence; readonly rule: null; readonly reason: string };

type Made = Extract<Outcome, { readonly rule: Rule }>;

/**
 * The sentences with those of their rules that `pack lint` and `pack test` have nothing against: examples are added
 * where there are too few, fixes that would make another finding are taken out, and what still falls short stays a
 * sentence with the reason.
 */
export function soundRules(outcomes: readonly Outcome[], frame: Pack): Outcome[] {
  let sound = withEnoughExamples(outcomes, frame);
  // Each turn takes at least one fix or one rule out.
  for (;;) {
    const found = shortcomingsOf(sound, frame);
    if (found.size === 0) return sound;
    sound = sound.map((each) => {
      const problem = each.rule === null ? undefined : found.get(each.rule.id);
      return problem === undefined ? each : mended(each as Made, problem);
    });
  }
}

/** The first thing that lint has against each rule, by its id. */
function shortcomingsOf(outcomes: readonly Outcome[], frame: Pack): Map<string, string> {
  const rules = rulesOf(outcomes);
  const found = new Map<string, string>();
  for (const { path, problem } of lintPack({ ...frame, rules })) {
    const id = path[0] === 'rules' ? rules[path[1]]?.id : undefined;
    if (id !== undefined && !found.has(id)) found.set(id, problem);
  }
  return found;
}

/** Without its fixes, if it has some, since the words themselves may be sound; otherwise no rule. */
function mended({ sentence, rule }: Made, problem: string): Outcome {
  const terms = rule.dont?.terms;
  if (terms === undefined || Array.isArray(terms)) {
    return { sentence, rule: null, reason: `the rule that was read from it ${problem}` };
  }
  const words = Object.keys(terms);
  return {
    sentence,
    rule: { ...rule, dont: { ...rule.dont, terms: words } },
    remark: `offers no fix: ${problem}`,
  };
}

export function rulesOf(outcomes: readonly Outcome[]): Rule[] {
  return outcomes.flatMap(({ rule }) => rule ?? []);
}

/** Ordinary posts, tried as examples where a rule has too few that pass. */
const ordinary: readonly string[] = [
  'We open at nine on Monday',
  'The new timetable is on our website',
  'Thank you to everybody who helped on Saturday',
  'Here is what we learned this month',
  'Our office is closed on the first of May',
  'A short film about how we work',
  'Welcome to our three new colleagues',
  'The answers to your questions are on the notice board',
];

/** A post with a sentence more, as people write them. */
const longer: readonly ((text: string) => string)[] = [
  (text) => `${ended(text)} More about this tomorrow.`,
  (text) => `A short note from the office. ${text}`,
  (text) => `${ended(text)} Write to us if you have questions.`,
  (text) => `Good to know: ${text}`,
];

function ended(text: string): string {
  return /[\p{L}\p{N}]$/u.test(text) ? `${text}.` : text;
}

function withEnoughExamples(outcomes: readonly Outcome[], frame: Pack): Outcome[] {
  const rules = rulesOf(outcomes);
  const code = compile([{ layer: 'pack', pack: { ...frame, rules } }]);
  const isFlagged = (rule: Rule, example: Example) => {
    const { draft, now, past, self } = readExample(example);
    return judge(draft, code, past, now, self).findings.some((each) => each.rule === rule.id);
  };
  const others = distinct(rules.flatMap(({ passes }) => passes));
  return outcomes.map((each) => {
    if (each.rule === null) return each;
    const { rule } = each;
    const fill = (kind: 'flags' | 'passes', pool: readonly Example[]) => {
      const list = distinct(rule[kind]);
      const known = new Set(list.map(textOf));
      for (const example of distinct(pool)) {
        if (list.length >= leastExamples[kind]) break;
        if (known.has(textOf(example)) || isFlagged(rule, example) !== (kind === 'flags')) continue;
        list.push(example);
      }
      return list;
    };
    const plain = [...ordinary, ...others].map((example) => placed(example, rule));
    const passes = fill('passes', [...plain, ...varied(rule.passes)]);
    // What lacks something may be any post; what says something is taken from what was written to say it.
    const flags = fill('flags', [...(rule.do === undefined ? [] : plain), ...varied(rule.flags)]);
    return { ...each, rule: { ...rule, flags, passes } };
  });
}

function varied(examples: readonly Example[]): Example[] {
  return longer.flatMap((make) =>
    examples.map(
      (example): Example =>
        typeof example === 'string' ? make(example) : { ...example, text: make(example.text) },
    ),
  );
}

function distinct(examples: readonly Example[]): Example[] {
  return [...new Map(examples.map((example) => [JSON.stringify(example), example])).values()];
}
