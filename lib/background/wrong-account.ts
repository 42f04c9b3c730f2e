import { check } from '../../rules/check';
import type { Code } from '../../rules/code';
import { type Draft, draftOf } from '../../rules/draft';
import type { Expression } from '../../rules/expression';
import type { Finding } from '../../rules/finding';
import { nothingPast } from '../../rules/now';
import type { Face, Voice } from '../messages';
import { codeOfRule } from './code';
import type { Identity } from './storage';
import { text } from './words';

/**
 * The two doubts that no rule of a code can have, because they are about whose code applies: that a draft reads like another
 * identity's than the one it would go out as, and that the page does not say clearly who that is. Both are said as findings,
 * so that a held post is explained, answered and noted like any other.
 */

/** Where Demarc itself speaks, and not a pack. */
const demarc: Omit<Finding, 'rule' | 'part' | 'start' | 'end' | 'text' | 'say' | 'why'> = {
  pack: 'demarc',
  packName: 'Demarc',
  layer: 'built-in',
  level: 'hold',
  help: null,
  policy: null,
  fixes: [],
};

interface Case {
  readonly draft: Draft;
  readonly voice: Voice;
  readonly identity: Identity;
  readonly findings: readonly Finding[];
  readonly code: Code;
  /** The identities whose code has nothing against the draft. */
  readonly acceptedBy: readonly Face[];
}

/**
 * Whom the draft reads like, where that is not the identity bound to the account it would go out as: somebody whose code
 * allows what this one's forbids to talk about, or the chosen identity where the draft speaks of private life.
 */
export function readsLike({ draft, voice, identity, findings, code, acceptedBy }: Case): Face | null {
  if (voice.decidedBy !== 'page') return null;
  if (findings.some((finding) => finding.level !== 'note' && isAboutSubject(finding, code))) {
    const chosen = acceptedBy.find(({ id }) => id === voice.differs?.id);
    return chosen ?? acceptedBy.find(({ kind }) => kind !== identity.kind) ?? acceptedBy[0] ?? null;
  }
  const { differs } = voice;
  return differs?.kind === 'personal' && identity.kind !== 'personal' && isPersonal(draft) ? differs : null;
}

/** The hold on a draft that reads like `other`; `about` is what speaks for that, where the code found something. */
export function wrongAccount(other: Face, { identity, findings, code, draft }: Case): Finding {
  const about = findings.find((finding) => finding.level !== 'note' && isAboutSubject(finding, code));
  const names = { other: other.name, name: identity.name };
  return {
    ...demarc,
    rule: 'wrong-account',
    part: about?.part ?? 0,
    start: about?.start ?? 0,
    end: about?.end ?? draft.parts[0].length,
    text: about?.text ?? draft.parts[0],
    say: text()('wrong_account', names),
    why: about ? text()('wrong_account_code', names) : text()('wrong_account_chosen', names),
  };
}

/**
 * The hold on a draft of which the page does not say clearly who posts it, for an identity that asks to be sure; null where
 * it is clear or nobody asks. The choice in the popup is a wish and never counts as proof.
 */
export function unclearAccount(voice: Voice, identity: Identity): Finding | null {
  if (!identity.asksWho) return null;
  const [rival] = voice.rivals;
  if (voice.account && !rival) return null;
  const at = { ...demarc, rule: 'unclear-account', part: 0, start: 0, end: 0, text: '' };
  return voice.account && rival
    ? {
        ...at,
        say: text()('unclear_account', { name: identity.name }),
        why: text()('unclear_account_two', { handle: voice.account.handle, rival: rival.handle }),
      }
    : {
        ...at,
        say: text()('unshown_account', { name: identity.name }),
        why: text()('unshown_account_why'),
      };
}

/** Whether the rule is about what is talked of, not how it is put: only that tells one voice from another. */
function isAboutSubject({ pack, rule }: Finding, { rules }: Code): boolean {
  const found = rules.find((one) => one.pack.id === pack && one.rule.id === rule);
  return found?.rule.dont !== undefined && namesSubject(found.rule.dont);
}

function namesSubject({ topic, tone, all, any, near }: Expression): boolean {
  return (
    topic !== undefined ||
    tone !== undefined ||
    [...(all ?? []), ...(any ?? []), ...(near?.all ?? [])].some(namesSubject)
  );
}

/** The model alone takes many an ordinary notice for private life; somebody who says "I" is one person, not an organisation. */
const personal = {
  id: 'personal',
  say: 'It speaks of private life.',
  level: 'note',
  dont: { all: [{ topic: 'personal-life' }, { terms: ['I', 'me', 'my', 'mine', 'myself'] }] },
} as const;
let personalCode: Code | undefined;

function isPersonal({ parts }: Draft): boolean {
  personalCode ??= codeOfRule(personal);
  const [first, ...rest] = parts;
  const draft = { ...draftOf(first), parts: [first, ...rest] } satisfies Draft;
  return check(draft, personalCode, nothingPast, { time: 0, timeZone: 'UTC' }).length > 0;
}
