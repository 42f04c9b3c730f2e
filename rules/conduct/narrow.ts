import type { DraftKind } from '../draft';
import type { Expression } from '../expression';
import type { Rule } from '../pack';
import { type Saying, saying } from '../words/saying';
import { type Asked, placeOf } from './found';

/** Where a rule holds and what it lets pass, with why, and what of the sentence could not be read. */
export interface Narrowing {
  readonly where: Rule['where'];
  readonly unless: readonly string[];
  readonly because: readonly Saying[];
  /** What the sentence allows that no rule can see: such a rule asks, and does not hold. */
  readonly cautions: readonly Saying[];
}

/** A site as written codes name it. */
export interface NamedSite {
  readonly name: string;
  readonly host: string;
}

const kindWords: readonly (readonly [readonly DraftKind[], RegExp])[] = [
  [['reply'], /\b(?:in|when) (?:[a-z]+ ){0,2}repl(?:ies|y|ying)\b|\ba reply\b/],
  [['bio'], /\b(?:in|to|on) (?:[a-z]+ ){0,2}bios?\b/],
  [['comment'], /\bin (?:[a-z]+ ){0,2}comments?\b/],
  [
    ['message'],
    /\b(?:in|by|or) (?:(?:direct|private) )?(?:messages?|dms?)\b(?<=\bcomments? or .*|\bin .*messages?|\bby .*messages?)/,
  ],
];

/** Where a sentence holds and what it excepts. */
export function narrowingOf(asked: Asked, sites: readonly NamedSite[]): Narrowing {
  const { clauses, sentence } = asked;
  const kinds = kindWords.flatMap(([named, cue]) => {
    const place = placeOf(clauses.text, cue);
    return place === null || /\beven\s+(?:\w+\s+)?$/.test(clauses.text.slice(0, place.start)) ? [] : named;
  });
  const here = [...sentence.headings.slice(-1), sentence.lead ?? '', sentence.text].join('\n');
  const hosts = sites.filter(({ name }) => namesSite(here, name)).map(({ host }) => host);
  const isPublic =
    /\b(?:in public|publicly)\b/.test(clauses.text) && !/\bnot (?:been )?public/.test(clauses.text);
  const permission = placeOf(
    clauses.text,
    /\b(?:without|unless)\b[^,;.]*\b(?:permission|consent|approval|approved|agreed|authori[sz]\w+|written)\b/,
  );
  const read = exceptionsOf(asked, permission !== null);
  return {
    where:
      kinds.length === 0 && hosts.length === 0 && !isPublic
        ? undefined
        : {
            ...(kinds.length > 0 && { kinds: [...kinds] }),
            ...(hosts.length > 0 && { sites: hosts }),
            ...(isPublic && { audience: ['public'] }),
          },
    unless: read.unless,
    because: [
      ...(kinds.length > 0
        ? [saying('conduct_kinds', { kinds: { and: kinds.map((kind) => saying(`draft_kind_${kind}`)) } })]
        : []),
      ...(hosts.length > 0 ? [saying('conduct_sites', { sites: { and: hosts } })] : []),
      ...(isPublic ? [saying('conduct_public')] : []),
      ...read.unless.map((words) => saying('conduct_unless', { words })),
    ],
    cautions: [
      ...(permission === null ? [] : [saying('conduct_permission', { words: permission.words })]),
      ...read.unread.map((words) => saying('conduct_exception', { words })),
    ],
  };
}

/** A site's name behind “on”, or as all of a heading. */
function namesSite(text: string, name: string): boolean {
  const plain = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`\\b[Oo]n ${plain}\\b|^${plain}$`, 'm').test(text);
}

/** Exceptions that are words, such as “communion wine”, and those that are anything else. */
function exceptionsOf({ clauses }: Asked, isPermission: boolean): { unless: string[]; unread: string[] } {
  const unless: string[] = [];
  const unread: string[] = [];
  for (const { words } of clauses.exceptions) {
    if (isPermission && /\b(?:permission|consent|approv\w+|agreed)\b/.test(words)) continue;
    const parts = words.replace(/^(?:for|the|a|an|our|about) /, '').split(/\s+(?:or|and)\s+/);
    const isWords = parts.every(
      (part) =>
        part.split(' ').length <= 3 &&
        !/\b(?:you|we|they|it|is|are|has|have|had|in|on|at|by|with|when|to|from|during)\b/.test(part),
    );
    if (isWords) unless.push(...parts);
    else unread.push(words);
  }
  return { unless, unread };
}

/** The expression with what it lets pass. */
export function withUnless(looked: Expression, unless: readonly string[]): Expression {
  if (unless.length === 0 || looked.unless !== undefined) return looked;
  return { ...looked, unless: [...unless] };
}
