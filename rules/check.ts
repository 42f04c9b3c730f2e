import type { Code, CompiledRule } from './code';
import type { Draft } from './draft';
import { gather } from './evidence';
import { levels, type UnsaidFinding } from './finding';
import { withGoodFixes } from './fixes';
import type { Now } from './now';
import type { Rule } from './pack';
import type { Past } from './past';
import { type Self, unknownSelf } from './self';
import { kindIn } from './signals/kinds';
import type { Evidence, Match, Source } from './signals/signal';

export type { Now } from './now';
export type { Past } from './past';

/**
 * What the code of conduct has against the draft, in the order of the text and, on the same characters, the
 * strongest first. Pure: the same draft, code, past, moment and knowledge of the identity give the same findings.
 */
export function check(
  draft: Draft,
  code: Code,
  past: Past,
  now: Now,
  self: Self = unknownSelf,
): UnsaidFinding[] {
  const { evidence, findings } = judge(draft, code, past, now, self);
  if (findings.every(({ fixes }) => fixes.length === 0)) return findings;
  const tryOut = (changed: Draft) => judge(changed, code, past, now, self).findings;
  return withGoodFixes(findings, draft, evidence.readings, tryOut);
}

interface Judged {
  readonly evidence: Evidence;
  /** The rules that something in the draft gave reason to ask. */
  readonly asked: readonly CompiledRule[];
  readonly findings: UnsaidFinding[];
}

/** What `check` goes through, for explaining it. */
export function judge(draft: Draft, code: Code, past: Past, now: Now, self: Self = unknownSelf): Judged {
  const { evidence, occurring } = gather(draft, code.scanner, past, now, self);
  const asked = askedBy(occurring, code);
  const findings: UnsaidFinding[] = [];
  for (const each of asked) {
    if (!applies(each.rule, draft)) continue;
    for (const match of once(each.matcher.find(evidence))) findings.push(findingOf(each, match, evidence));
  }
  return { evidence, asked, findings: findings.sort(inOrder) };
}

/** By rule: the turn that it was last asked in, used anew by every check. */
let askedIn = new Int32Array(256);
let turn = 0;

/** The rules that have always to be asked and those that what occurs gives reason to ask, each once. */
function askedBy(occurring: readonly Source[], { always, bySource, rules }: Code): readonly CompiledRule[] {
  let others: CompiledRule[] | null = null;
  if (askedIn.length < rules.length) askedIn = new Int32Array(rules.length);
  turn += 1;
  for (const source of occurring) {
    const own = bySource[source];
    if (own === undefined) continue;
    for (const rule of own) {
      if (askedIn[rule.order] === turn) continue;
      askedIn[rule.order] = turn;
      others ??= [];
      others.push(rule);
    }
  }
  return others === null ? always : [...always, ...others];
}

/** Whether the rule is meant for a draft like this one: its site, kind, audience and account. */
export function applies({ where }: Rule, draft: Draft): boolean {
  return where === undefined || isMeantFor(where, draft);
}

function isMeantFor(where: NonNullable<Rule['where']>, draft: Draft): boolean {
  const audience = draft.audience === 'unknown' ? 'public' : draft.audience;
  const handle = draft.account?.handle.toLowerCase();
  return (
    (where.sites?.some((site) => isOn(site, draft.site)) ?? true) &&
    (where.kinds?.includes(draft.kind) ?? true) &&
    (where.audience?.includes(audience) ?? true) &&
    (where.accounts?.some((account) => account.replace(/^@/, '').toLowerCase() === handle) ?? true)
  );
}

function isOn(site: string, host: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}

/** A rule says the same about the same characters only once. */
function once(matches: readonly Match[]): readonly Match[] {
  return matches.length < 2 ? matches : withoutRepeats(matches);
}

function withoutRepeats(matches: readonly Match[]): readonly Match[] {
  const seen = new Set<string>();
  return matches.filter(({ part, start, end }) => {
    const key = `${part}:${start}:${end}`;
    return !seen.has(key) && seen.add(key);
  });
}

function findingOf(
  { pack, layer, rule, asksKind }: CompiledRule,
  match: Match,
  evidence: Evidence,
): UnsaidFinding {
  const { draft } = evidence;
  return {
    rule: rule.id,
    pack: pack.id,
    packName: pack.name,
    layer,
    level: rule.level,
    part: match.part,
    start: match.start,
    end: match.end,
    text: draft.parts[match.part]?.slice(match.start, match.end) ?? '',
    say: rule.say,
    why: match.why,
    help: rule.help ?? null,
    policy: rule.source?.url ?? pack.policy ?? null,
    fixes: match.changes.map(({ label, start, end, text }) => ({ label, start, end, text })),
    ...(asksKind && match.start === match.end && { kind: kindIn(evidence) }),
  };
}

function inOrder(one: UnsaidFinding, other: UnsaidFinding): number {
  return (
    one.part - other.part ||
    one.start - other.start ||
    levels.indexOf(other.level) - levels.indexOf(one.level) ||
    one.end - other.end ||
    one.pack.localeCompare(other.pack) ||
    one.rule.localeCompare(other.rule)
  );
}
