import { applies, check, judge } from './check';
import type { Code, CompiledRule } from './code';
import type { Draft } from './draft';
import type { Span, UnsaidFinding } from './finding';
import type { Now } from './now';
import type { Pack, Rule } from './pack';
import type { Past } from './past';
import { type Self, unknownSelf } from './self';
import { type Saying, saying } from './words/saying';

/** Words that nearly broke a rule, and what silenced them. */
export interface NearMiss extends Span {
  readonly pack: string;
  readonly rule: string;
  readonly part: number;
  readonly text: string;
  readonly why: Saying;
}

/** A rule that had nothing to say, and why. */
export interface Idle {
  readonly pack: string;
  readonly rule: string;
  readonly why: Saying;
}

/** Why the code says what it says of a draft. */
export interface Explanation {
  /** What `check` gives: each says by `why` how it was made. */
  readonly findings: readonly UnsaidFinding[];
  readonly nearMisses: readonly NearMiss[];
  /** Rules that were asked and found nothing. */
  readonly kept: readonly { readonly pack: string; readonly rule: string }[];
  /** Rules that never ran. */
  readonly idle: readonly Idle[];
}

/** Says of any draft why each finding was made, what silenced each near miss, and which rules never ran and why. */
export function explain(
  draft: Draft,
  code: Code,
  past: Past,
  now: Now,
  self: Self = unknownSelf,
): Explanation {
  const { evidence, asked: all } = judge(draft, code, past, now, self);
  const asked = new Set(all);
  const findings = check(draft, code, past, now, self);
  const ran = code.rules.filter((each) => asked.has(each) && applies(each.rule, draft));
  const nearMisses = ran.flatMap((each) => nearMissesOf(each, draft, evidence));
  return {
    findings,
    nearMisses: unique(nearMisses),
    kept: ran
      .filter(({ pack, rule }) => !findings.some((each) => each.pack === pack.id && each.rule === rule.id))
      .map(named),
    idle: [
      ...code.rules
        .filter((each) => !ran.includes(each))
        .map((each) => ({ ...named(each), why: asked.has(each) ? elsewhere(each.rule) : silent(each.rule) })),
      ...code.off.map((each) => ({ ...named(each), why: saying('idle_off') })),
    ],
  };
}

function nearMissesOf(
  { pack, rule, matcher }: CompiledRule,
  draft: Draft,
  evidence: ReturnType<typeof judge>['evidence'],
): NearMiss[] {
  return (matcher.misses?.(evidence) ?? []).map(({ part, start, end, why }) => ({
    ...named({ pack, rule }),
    part,
    start,
    end,
    text: draft.parts[part]?.slice(start, end) ?? '',
    why,
  }));
}

function named({ pack, rule }: { pack: Pack; rule: Rule }): { pack: string; rule: string } {
  return { pack: pack.id, rule: rule.id };
}

function unique(misses: readonly NearMiss[]): NearMiss[] {
  return [...new Map(misses.map((miss) => [JSON.stringify(miss), miss])).values()];
}

function elsewhere({ where }: Rule): Saying {
  const limits = [
    where?.sites && saying('limit_sites', { sites: { or: where.sites } }),
    where?.kinds &&
      saying('limit_kinds', { kinds: { or: where.kinds.map((kind) => saying(`draft_kind_${kind}`)) } }),
    where?.audience &&
      saying('limit_audience', { audience: { or: where.audience.map((one) => saying(`audience_${one}`)) } }),
    where?.accounts && saying('limit_accounts', { accounts: { or: where.accounts } }),
  ].filter((limit) => limit !== undefined);
  return saying('idle_elsewhere', { limits: { and: limits } });
}

function silent(rule: Rule): Saying {
  return saying(rule.dont === undefined ? 'idle_do' : 'idle_dont');
}
