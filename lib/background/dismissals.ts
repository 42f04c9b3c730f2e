import type { Draft } from '../../rules/draft';
import type { Finding } from '../../rules/finding';
import { mayDismiss } from '../may-dismiss';
import { digestOf } from './digest';
import { ownPackId } from './own-rules';
import { type Dismissal, dismissals, draftDismissals, type Identity } from './storage';

/**
 * "This is wrong": a finding that its author dismissed is not made again about the same words between the same neighbours,
 * wherever they stand by then. What is kept is a digest, never the words.
 */

/** Milliseconds that a dismissal counts for its phrase: long enough to be rid of it, short enough that the code wins in the end. */
export const dismissedFor = 90 * 24 * 60 * 60 * 1_000;
/** From so many dismissals on, a rule is offered for tuning. */
const oftenWrong = 3;

type Ref = Pick<Finding, 'pack' | 'rule' | 'part' | 'start' | 'end'>;

/** Takes a finding back for the rest of the draft in this tab. */
export async function dismissInDraft(
  tab: number,
  identity: string,
  draft: Draft,
  finding: Ref,
): Promise<void> {
  const phrase = await phraseOf(identity, draft, finding);
  await draftDismissals.update((all) => {
    const before = all[String(tab)] ?? [];
    return before.includes(phrase) ? all : { ...all, [String(tab)]: [...before, phrase] };
  });
}

/** Takes a finding back for its phrase and this identity, for ninety days. */
export async function dismissPhrase(
  identity: string,
  draft: Draft,
  finding: Ref & Pick<Finding, 'say'>,
  time: number,
): Promise<void> {
  const { pack, rule, say } = finding;
  const phrase = await phraseOf(identity, draft, finding);
  const made: Dismissal = {
    id: crypto.randomUUID(),
    time,
    until: time + dismissedFor,
    identity,
    pack,
    rule,
    say,
    phrase,
  };
  await dismissals.update((all) => [...all.filter((one) => one.phrase !== phrase), made]);
}

/** Lets a rule speak again about a phrase that was dismissed. */
export async function takeBack(id: string): Promise<void> {
  await dismissals.update((all) => all.filter((one) => one.id !== id));
}

/** Forgets what was dismissed in the draft of a tab: the draft went out, or its composer closed. */
export async function forgetDraft(tab: number): Promise<void> {
  if (!(await draftDismissals.get())[String(tab)]?.length) return;
  await draftDismissals.update(({ [String(tab)]: _, ...others }) => others);
}

/** The findings that nobody dismissed. A rule at `block` cannot be argued with in the card: its findings always stay. */
export async function undismissed(
  findings: readonly Finding[],
  { tab, identity, draft, time }: { tab: number | null; identity: string; draft: Draft; time: number },
): Promise<Finding[]> {
  // Most checks find nothing, and none of them has to wait for what is stored.
  if (findings.length === 0) return [];
  const [lasting, inDrafts] = await Promise.all([dismissals.get(), draftDismissals.get()]);
  const phrases = new Set([
    ...lasting.filter((one) => one.identity === identity && time < one.until).map(({ phrase }) => phrase),
    ...((tab !== null && inDrafts[String(tab)]) || []),
  ]);
  if (phrases.size === 0) return [...findings];
  const kept = await Promise.all(
    findings.map(
      async (finding) => !mayDismiss(finding) || !phrases.has(await phraseOf(identity, draft, finding)),
    ),
  );
  return findings.filter((_, at) => kept[at]);
}

/** A rule of an identity's code that was dismissed so often that it had better be changed. */
export interface OftenDismissed {
  readonly identity: Identity;
  readonly pack: string;
  readonly rule: string;
  /** The rule's sentence when it was last dismissed. */
  readonly say: string;
  readonly times: number;
}

/** What to tune, the most dismissed first: each identity's own count, as a rule is changed for one identity, and only what still speaks. */
export function oftenDismissed(all: readonly Dismissal[], identities: readonly Identity[]): OftenDismissed[] {
  const counts = new Map<string, OftenDismissed>();
  for (const { identity: id, pack, rule, say } of all) {
    const identity = identities.find((one) => one.id === id);
    if (!identity || !speaks(identity, pack, rule)) continue;
    const key = JSON.stringify([id, pack, rule]);
    counts.set(key, { identity, pack, rule, say, times: (counts.get(key)?.times ?? 0) + 1 });
  }
  return [...counts.values()].filter(({ times }) => times >= oftenWrong).sort((a, b) => b.times - a.times);
}

function speaks({ packs, rules, off }: Identity, pack: string, rule: string): boolean {
  const isThere = pack === ownPackId ? rules.some(({ id }) => id === rule) : packs.includes(pack);
  return isThere && !off.some((one) => one.pack === pack && one.rule === rule);
}

/** A digest of rule, words and the word on either side; of the whole part where the finding is about what is not there. */
function phraseOf(
  identity: string,
  { parts }: Draft,
  { pack, rule, part, start, end }: Ref,
): Promise<string> {
  const text = parts[part] ?? '';
  const words =
    start === end
      ? [text]
      : [lastWord(text.slice(0, start)), text.slice(start, end), firstWord(text.slice(end))];
  return digestOf(JSON.stringify([identity, pack, rule, ...words.map(plain)]));
}

function lastWord(text: string): string {
  return /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u.exec(text)?.[0] ?? '';
}

function firstWord(text: string): string {
  return /[\p{L}\p{N}]+/u.exec(text)?.[0] ?? '';
}

function plain(words: string): string {
  return words.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
