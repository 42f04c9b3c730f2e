import { check } from '../../rules/check';
import type { Code } from '../../rules/code';
import { type Draft, draftOf } from '../../rules/draft';
import type { Expression } from '../../rules/expression';
import type { Finding } from '../../rules/finding';
import { nothingPast } from '../../rules/past';
import type { Face, Voice } from '../messages';
import { codeOf, codeOfRule } from './code';
import { faceOf } from './face';
import type { InForce } from './policy/identities';
import { text as words } from './words';
import { signedAs, workVoice } from './work-voice';

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

/** Whom a draft reads like, and the words that tell. */
export interface Likeness {
  readonly face: Face;
  readonly at: Pick<Finding, 'part' | 'start' | 'end' | 'text'>;
  readonly why: string;
}

interface Case {
  readonly draft: Draft;
  readonly voice: Voice;
  readonly identity: InForce;
  readonly findings: readonly Finding[];
  readonly code: Code;
  /** The identities whose code has nothing against the draft. */
  readonly acceptedBy: readonly Face[];
  /** All other identities. */
  readonly others: readonly InForce[];
}

/**
 * Whom the draft reads like, where that is not the identity bound to the account it would go out as: somebody whose code
 * allows what this one's forbids to talk about, the chosen identity where the draft speaks of private life, or an organisation
 * that the draft speaks as.
 */
export function readsLike(here: Case): Likeness | null {
  if (here.voice.decidedBy !== 'page') return null;
  return bySubject(here) ?? byPrivateLife(here) ?? byWork(here);
}

function bySubject({ voice, identity, findings, code, acceptedBy }: Case): Likeness | null {
  const about = findings.find((finding) => finding.level !== 'note' && isAboutSubject(finding, code));
  if (!about) return null;
  const chosen = acceptedBy.find(({ id }) => id === voice.differs?.id);
  const face = chosen ?? acceptedBy.find(({ kind }) => kind !== identity.kind) ?? acceptedBy[0];
  const { part, start, end, text } = about;
  if (!face) return null;
  const why = words()('wrong_account_code', { other: face.name, name: identity.name });
  return { face, at: { part, start, end, text }, why };
}

function byPrivateLife({ draft, voice, identity, findings, code }: Case): Likeness | null {
  const { differs } = voice;
  if (findings.some((finding) => finding.level !== 'note' && isAboutSubject(finding, code))) return null;
  if (differs?.kind !== 'personal' || identity.kind === 'personal' || !isPersonal(draft)) return null;
  const [text] = draft.parts;
  const why = words()('wrong_account_chosen', { other: differs.name, name: identity.name });
  return { face: differs, at: { part: 0, start: 0, end: text.length, text }, why };
}

function byWork({ draft, voice, identity, others }: Case): Likeness | null {
  const chosenFirst = others.toSorted(
    (one, other) => Number(other.id === voice.differs?.id) - Number(one.id === voice.differs?.id),
  );
  for (const other of chosenFirst) {
    const spoken =
      identity.kind === 'personal'
        ? workVoice(draft, other, () => codeIfAny(other, identity))
        : signedAs(draft, other);
    if (!spoken) continue;
    const { part, start, end } = spoken;
    const text = draft.parts[part]?.slice(start, end) ?? '';
    const why = words()('wrong_account_work', { text, other: other.name });
    return { face: faceOf(other), at: { part, start, end, text }, why };
  }
  return null;
}

/**
 * Another identity's code says more of it than its name; where it cannot be read, that is for its own drafts to say. An
 * organisation's is not asked about what somebody writes for themselves.
 */
function codeIfAny(identity: InForce, writer: InForce): Code | null {
  if (identity.managed && !writer.managed) return null;
  try {
    return codeOf(identity);
  } catch {
    return null;
  }
}

/** The hold on a draft that reads like another identity. */
export function wrongAccount({ face, at, why }: Likeness, { name }: InForce): Finding {
  const say = words()('wrong_account', { other: face.name, name });
  return { ...demarc, rule: 'wrong-account', ...at, say, why };
}

/**
 * The hold on a draft of which the page does not say clearly who posts it, for an identity that asks to be sure; null where
 * it is clear or nobody asks. The choice in the popup is a wish and never counts as proof.
 */
export function unclearAccount(voice: Voice, identity: InForce): Finding | null {
  if (!identity.asksWho) return null;
  const [rival] = voice.rivals;
  if (voice.account && !rival) return null;
  const at = { ...demarc, rule: 'unclear-account', part: 0, start: 0, end: 0, text: '' };
  return voice.account && rival
    ? {
        ...at,
        say: words()('unclear_account', { name: identity.name }),
        why: words()('unclear_account_two', { handle: voice.account.handle, rival: rival.handle }),
      }
    : {
        ...at,
        say: words()('unshown_account', { name: identity.name }),
        why: words()('unshown_account_why'),
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
