import { check } from '../../rules/check';
import { type Draft, draftOf } from '../../rules/draft';
import { type Finding, type Level, levels } from '../../rules/finding';
import { said } from '../../rules/words/said';
import { mayDismiss } from '../may-dismiss';
import type { Checked, Other, Response, Verdict } from '../messages';
import { nowFor } from '../time-zone';
import { codeOf } from './code';
import { undismissed } from './dismissals';
import { faceOf } from './face';
import { readIdentities, voiceOf } from './identities';
import { pastOf } from './ledger/past';
import { withoutOwnNames } from './own-names';
import { asOnTrial } from './packs/trial';
import type { InForce } from './policy/identities';
import { selfOf } from './self';
import { choice } from './storage';
import { text, wordsOf } from './words';
import { readsLike, unclearAccount, wrongAccount } from './wrong-account';

/**
 * Draft in, verdict out: whose voice it is, what that identity's code says, and which other identities could say it. What was
 * dismissed in the draft of the tab is left out.
 */
export async function checkDraft(draft: Draft, tab: number | null = null): Promise<Checked> {
  const [all, chosen] = await Promise.all([readIdentities(), choice.get()]);
  const voice = voiceOf(draft.account, all, chosen, draft.rivals);
  const identity = all.find(({ id }) => id === voice.identity?.id);
  if (!identity) {
    return {
      voice,
      verdict: { state: 'not-checked', reason: text()('background_no_identity') },
      others: [],
      readsLike: null,
    };
  }
  const unchecked = identity.managed && { unchecked: identity.managed.unchecked };
  const verdict = await verdictOf(draft, identity, tab);
  if (verdict.state === 'not-checked') {
    return { voice, verdict: { ...verdict, ...unchecked }, others: [], readsLike: null, ...unchecked };
  }
  const time = Date.now();
  const remaining = (found: readonly Finding[]) =>
    undismissed(withOverride(found, identity), { tab, identity: identity.id, draft, time });
  const findings = await remaining(verdict.state === 'findings' ? verdict.findings : []);
  const rest = all.filter(({ id }) => id !== identity.id);
  const others = findings.length > 0 ? await othersFor(draft, identity, rest, tab) : [];
  const acceptedBy = others.filter(({ accepts }) => accepts).map(({ face }) => face);
  const code = codeOf(identity);
  const likeness = readsLike({ draft, voice, identity, findings, code, acceptedBy, others: rest });
  const doubts = [
    // A draft that is held already says whom it reads like beside what it is held for.
    likeness && !findings.some(({ level }) => isHeld(level)) ? wrongAccount(likeness, identity) : null,
    unclearAccount(voice, identity),
  ].filter((doubt) => doubt !== null);
  const found = [...findings, ...(await remaining(doubts))];
  return { voice, verdict: verdictFrom(found), others, readsLike: likeness?.face ?? null, ...unchecked };
}

/**
 * What the gate holds against a draft at this place, for saying that it is wrong.
 * @throws {Error} in words for the author when there is no such finding any more, or it is one that cannot be argued with.
 */
export async function findingAt(
  draft: Draft,
  ref: Pick<Finding, 'pack' | 'rule' | 'part' | 'start' | 'end'>,
  tab: number,
): Promise<{ finding: Finding; identity: string }> {
  const { voice, verdict } = await checkDraft(draft, tab);
  const findings = verdict.state === 'findings' ? verdict.findings : [];
  const finding = findings.find(
    (one) =>
      one.pack === ref.pack &&
      one.rule === ref.rule &&
      one.part === ref.part &&
      one.start === ref.start &&
      one.end === ref.end,
  );
  if (!finding || !voice.identity) throw new Error(text()('background_finding_gone'));
  if (!mayDismiss(finding)) throw new Error(text()('background_not_dismissed'));
  return { finding, identity: voice.identity.id };
}

/** What an organisation lets its people do is said with each finding, be it of a rule or a doubt of Demarc's own. */
function withOverride(findings: readonly Finding[], { managed }: InForce): readonly Finding[] {
  if (!managed) return findings;
  return findings.map((finding) =>
    finding.level === 'warn' || finding.level === 'hold'
      ? { ...finding, override: managed.overrides[finding.level] }
      : finding,
  );
}

function isHeld(level: Level): boolean {
  return level === 'hold' || level === 'block';
}

/** What one identity's code says of a text, for the popup. */
export async function tryText(id: string, tried: string): Promise<Verdict> {
  const identity = (await readIdentities()).find((one) => one.id === id);
  if (!identity) return { state: 'not-checked', reason: text()('background_identity_gone') };
  return verdictOf(draftOf(tried), identity);
}

/** What each identity's code says of a text, for the popup. */
export async function tryTextAsAll(tried: string): Promise<Response<'try-all'>> {
  const draft = draftOf(tried);
  const all = await readIdentities();
  return Promise.all(
    all.map(async (identity) => ({ identity: faceOf(identity), verdict: await verdictOf(draft, identity) })),
  );
}

/** What is written with a voice of one's own is not held against an organisation's code, not even to see whether it would do. */
async function othersFor(
  draft: Draft,
  from: InForce,
  rest: readonly InForce[],
  tab: number | null,
): Promise<Other[]> {
  const others = rest.map(async (one) => ({
    face: faceOf(one),
    accepts: (from.managed || !one.managed) && accepts(await verdictOf(draft, one, tab)),
  }));
  return (await Promise.all(others)).sort((one, other) => Number(other.accepts) - Number(one.accepts));
}

function accepts(verdict: Verdict): boolean {
  if (verdict.state === 'clear') return true;
  return verdict.state === 'findings' && verdict.findings.every(({ level }) => level === 'note');
}

/** Whatever goes wrong on the way is a reason for "not checked"; it is never "clear". */
async function verdictOf(draft: Draft, identity: InForce, tab: number | null = null): Promise<Verdict> {
  try {
    return verdictFrom(await checked(draft, identity, tab));
  } catch (error) {
    return { state: 'not-checked', reason: wordsOf(error) };
  }
}

/** What the identity's code has against the draft, in the language of the browser. */
async function checked(draft: Draft, identity: InForce, tab: number | null): Promise<Finding[]> {
  const at = nowFor(identity, Date.now());
  const found = check(draft, codeOf(identity), await pastOf(identity, at.time, tab), at, selfOf(identity));
  return asOnTrial(said(withoutOwnNames(found, draft, identity.ownNames ?? []), text()), Date.now());
}

function verdictFrom(findings: readonly Finding[]): Verdict {
  const [first, ...rest] = [...findings].sort(byLevelThenPlace);
  return first ? { state: 'findings', findings: [first, ...rest] } : { state: 'clear' };
}

function byLevelThenPlace(one: Finding, other: Finding): number {
  const level = levels.indexOf(other.level) - levels.indexOf(one.level);
  return level || one.part - other.part || one.start - other.start;
}
