import type { Code } from '../../../rules/code';
import type { Draft } from '../../../rules/draft';
import type { Reason } from '../../../rules/kinds/reasons';
import { toneOf } from '../../../rules/kinds/tone';
import { pastTopicsOf } from '../../../rules/ledger/topics';
import type { PostKind, Tone } from '../../../rules/past';
import { codeOf } from '../code';
import type { InForce } from '../policy/identities';
import type { DraftKind } from '../storage';
import { kindWith, saidOf } from './draft-kinds';
import { kindFactsOf } from './kind-facts';

/** What the ledger says of a draft beside what stands in it: what it is for, in which tone, and what it is about. */
export interface Judged {
  readonly kind: PostKind;
  readonly because: Reason;
  /** Its author said so while they wrote it. */
  readonly corrected?: true;
  readonly tone: Tone;
  readonly topics: readonly string[];
}

/** `said`: what was said of the drafts in its tab. */
export async function judged(draft: Draft, identity: InForce, said: readonly DraftKind[]): Promise<Judged> {
  const facts = await kindFactsOf(identity);
  const own = saidOf(draft, said, facts.key);
  const { kind, because } = kindWith(draft, facts, own);
  const code = codeIfWhole(identity);
  const topics = code ? pastTopicsOf(draft, code) : [];
  return { kind, because, ...(own !== null && { corrected: true }), tone: toneOf(draft), topics };
}

/** What cannot be put together asks for nothing; the check says so before a post goes. */
function codeIfWhole(identity: InForce): Code | null {
  try {
    return codeOf(identity);
  } catch {
    return null;
  }
}
