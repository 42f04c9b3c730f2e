import type { Code } from '../../../rules/code';
import type { Draft } from '../../../rules/draft';
import { kindOf } from '../../../rules/kinds/kind';
import type { Reason } from '../../../rules/kinds/reasons';
import { toneOf } from '../../../rules/kinds/tone';
import { pastTopicsOf } from '../../../rules/ledger/topics';
import type { PostKind, Tone } from '../../../rules/past';
import { codeOf } from '../code';
import type { InForce } from '../policy/identities';
import { kindFactsOf } from './kind-facts';

/** What the ledger says of a draft beside what stands in it: what it is for, in which tone, and what it is about. */
export interface Judged {
  readonly kind: PostKind;
  readonly because: Reason;
  readonly tone: Tone;
  readonly topics: readonly string[];
}

export async function judged(draft: Draft, identity: InForce): Promise<Judged> {
  const { kind, because } = kindOf(draft, await kindFactsOf(identity));
  const code = codeIfWhole(identity);
  return { kind, because, tone: toneOf(draft), topics: code ? pastTopicsOf(draft, code) : [] };
}

/** What cannot be put together asks for nothing; the check says so before a post goes. */
function codeIfWhole(identity: InForce): Code | null {
  try {
    return codeOf(identity);
  } catch {
    return null;
  }
}
