import type { Draft } from '../../../rules/draft';
import { type Kind, type KindFacts, kindOf } from '../../../rules/kinds/kind';
import { digestOf } from '../../../rules/ledger/digest';
import { linksOf } from '../../../rules/ledger/past-post';
import { areNearSame, sketchOf } from '../../../rules/ledger/sketch';
import type { PostKind } from '../../../rules/past';
import { saying } from '../../../rules/words/saying';
import { browserKey } from '../digest';
import { readIdentities } from '../identities';
import type { Sender } from '../router';
import { type DraftKind, draftKinds, ledgerSettings } from '../storage';
import { isRecorded } from './keeping';
import { rememberCorrection } from './kind-facts';

/**
 * What an author says that the draft they are writing is for. It holds for that draft, also where it is too short to be known
 * again among others; and for posts like it, where posts of this identity are recorded.
 */
export async function correctDraft(
  draft: Draft,
  { from, to, identity: id }: { from: PostKind; to: PostKind; identity: string },
  { tab, isPrivate }: Pick<Sender, 'tab' | 'isPrivate'>,
): Promise<void> {
  const key = await browserKey();
  const sketch = sketchOf(key, draft.parts.join('\n'));
  const said: DraftKind = { words: wordsOf(draft, key), sketch, kind: to };
  await draftKinds.update((all) => ({ ...all, [String(tab)]: [said, ...(all[String(tab)] ?? [])] }));
  const identity = (await readIdentities()).find((one) => one.id === id);
  if (isPrivate || !identity || !isRecorded(identity, await ledgerSettings.get())) return;
  const post = { identity: id, kind: from, shape: draft.kind, sketch, links: linksOf(draft, key) };
  await rememberCorrection(post, to);
}

/** What was said of the drafts in a tab, the newest first. */
export async function saidIn(tab: number | null): Promise<readonly DraftKind[]> {
  return tab === null ? [] : ((await draftKinds.get())[String(tab)] ?? []);
}

/** What the author said that a draft is for; null where they said nothing of it. */
export function saidOf(draft: Draft, said: readonly DraftKind[], key: string): PostKind | null {
  if (said.length === 0) return null;
  const words = wordsOf(draft, key);
  const sketch = sketchOf(key, draft.parts.join('\n'));
  const known = said.find((one) => one.words === words || areNearSame(one.sketch, sketch));
  return known?.kind ?? null;
}

/** What a draft in a tab is for: what its author said of it, if anything, or what it is taken for. */
export function kindWith(draft: Draft, facts: KindFacts, said: PostKind | null): Kind {
  return said === null
    ? kindOf(draft, facts)
    : { kind: said, because: 'corrected', why: saying('why_kind_corrected') };
}

/** Forgets what was said of the drafts in a tab: they went out, or their composer closed. */
export async function forgetSaid(tab: number): Promise<void> {
  if ((await saidIn(tab)).length === 0) return;
  await draftKinds.update(({ [String(tab)]: _, ...others }) => others);
}

/** By what a draft is known again whatever stands between its words. */
function wordsOf({ parts }: Draft, key: string): string {
  const words = parts.join('\n').normalize('NFKC').toLowerCase();
  return digestOf(key, words.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? '');
}
