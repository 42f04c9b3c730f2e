import type { Code } from '../../rules/code';
import type { Draft } from '../../rules/draft';
import type { Span } from '../../rules/finding';
import type { Identity } from './storage';
import { asking, ofFirms, official, ofOwnLife, ofTheirs, visiting } from './work-words';

/** What a draft says that an identity would say of itself, and where. */
export interface WorkVoice extends Span {
  readonly part: number;
}

/** How an identity is recognised in a text; each is a regular expression's source, null where there is none. */
interface Marks {
  /** Its name, as people write it. */
  readonly name: string | null;
  /** What points at it and is its own: handles, hashtags, hosts, and words that its own code demands; each for itself. */
  readonly pointers: readonly string[];
}

/** Names that anybody's identity may have; they point at nobody. */
const common =
  /^(?:(?:my |the )?(?:work|business|company|job|office|team|brand|shop|store|church|school|client|boss|page|account|personal|me)(?: account| page)?)$/i;
/** What lawyers write behind a name, and nobody else does. */
const legal = /[\s,]+(?:inc|ltd|limited|llc|llp|plc|gmbh|ag|corp|corporation|co|s\.?a|b\.?v|e\.?v)\.?$/i;

/**
 * Where the draft speaks as this identity, and not of it: it says "we" or "our" as only its own people on duty do, and names
 * it by its name, handle, hashtag, site, or by what its code demands. Null where it does not, and wherever one person says
 * "I": members, guests and staff speak of their organisation all the time, and that is their own voice.
 */
export function workVoice({ parts }: Draft, identity: Identity, codeOf: () => Code | null): WorkVoice | null {
  if (identity.kind === 'personal') return null;
  const whole = parts.join('\n');
  if (ofOwnLife.test(whole)) return null;
  const code = codeOf();
  const marks = marksOf(identity, code);
  for (const [part, text] of parts.entries()) {
    const span = spokenAs(text, whole, marks, ownWords(code));
    if (span) return { part, ...span };
  }
  return null;
}

/** The same for a draft that goes out as another organisation, which speaks of "us" and of others by right: a signature alone tells. */
export function signedAs({ parts }: Draft, identity: Identity): WorkVoice | null {
  if (identity.kind === 'personal') return null;
  const { name } = marksOf(identity, null);
  for (const [part, text] of parts.entries()) {
    const span = name && signature(text, name);
    if (span) return { part, ...span };
  }
  return null;
}

function spokenAs(
  text: string,
  whole: string,
  { name, pointers }: Marks,
  own: readonly string[],
): Span | null {
  const signed = name && signature(text, name);
  if (signed) return signed;
  const pointed = pointers.filter((pointer) => new RegExp(pointer, 'iu').test(whole));
  const named = name !== null && new RegExp(name, 'u').test(whole);
  if ([...(name ? [name] : []), ...pointed].some((mark) => visiting(mark).test(whole))) return null;
  const said = named || pointed.length > 0 ? first(text, [...official, ofTheirs(own)]) : null;
  if (said) return said;
  // A call alone is what people share, too; who calls with the name and the site does it for them.
  return first(text, Number(named) + pointed.length > 1 ? [...asking, ...ofFirms] : ofFirms);
}

/** "we at Acme", "from all of us at Acme", "— the Acme team". */
function signature(text: string, name: string): Span | null {
  return first(text, [
    `\\b(?:we(?: all)?(?: here)?|us here|all of us) at (?:the )?${name}`,
    `\\bhere at (?:the )?${name},? (?:we|our)\\b`,
    `\\bwe(?:,|,? the) ${name}\\b`,
    `\\bon behalf of (?:the |everyone at |all of us at )?${name}`,
    `\\bfrom (?:all of us|everyone|everybody|your friends|the (?:whole |entire )?(?:team|staff|crew|family)) (?:here )?at (?:the )?${name}`,
    `[-–—~] ?(?:your |the |all of us at |everyone at |your friends at )*${name}(?: team| family| staff| crew)?[.!]?\\s*$`,
    `\\n(?:your |the )?(?:team ${name}|${name} (?:team|family|staff|crew))[.!]?\\s*$`,
  ]);
}

function first(text: string, sources: readonly string[]): Span | null {
  for (const source of sources) {
    const match = new RegExp(source, 'iu').exec(text);
    if (match) return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function marksOf({ name, accounts }: Identity, code: Code | null): Marks {
  const short = name.trim().replace(legal, '');
  const squashed = short.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  const handles = accounts.map(({ handle }) => handle.toLowerCase());
  const distinct = short.length > 2 && !common.test(short);
  const labels = [...handles.map((handle) => handle.replace(/\..*$/, '')), ...(distinct ? [squashed] : [])];
  const own = [...new Set(labels.filter((label) => label.length > 3))].map(escaped).join('|');
  return {
    name: distinct ? nameSource(short) : null,
    pointers: [
      ...(handles.length > 0 ? [`@(?:${handles.map(escaped).join('|')})\\b`] : []),
      ...(own ? [`#(?:team)?(?:${own})\\b`, `(?<![@\\p{L}\\p{N}])(?:${own})\\.[a-z]{2,}\\b`] : []),
      ...hostsOf(code).map((host) => `(?<![\\p{L}\\p{N}-])${escaped(host)}\\b`),
      ...demandsOf(code).map(escaped),
    ],
  };
}

/** The name in any spacing; its first letters as they are written, so that `Target` is not somebody's target. */
function nameSource(name: string): string {
  const words = name.split(/\s+/).map((word) => {
    const capital = word.charAt(0);
    const rest = escaped(word.slice(1));
    return `(?:${escaped(capital)}${rest}|${escaped(word.toUpperCase())})`;
  });
  return `(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`;
}

/** Hosts that the organisation's own rules send links to. */
function hostsOf(code: Code | null): string[] {
  return ownRules(code).flatMap(({ rule }) => [
    ...(rule.do?.links?.to ?? []),
    ...(rule.dont?.links?.except ?? []),
  ]);
}

/** What the organisation's own rules demand in a post, where nobody else would say it. */
function demandsOf(code: Code | null): string[] {
  return ownRules(code).flatMap(({ rule }) => {
    const include = rule.do?.include;
    const wanted = include === undefined ? [] : Array.isArray(include) ? include : include.any;
    return wanted.filter(
      (text) => text.length > 3 && !/^#?(?:ad|advert|paid|sponsored|gifted)\b/i.test(text),
    );
  });
}

/** What its code says instead of other words: guests, neighbours, partners. */
function ownWords(code: Code | null): string[] {
  const words = (code?.rules ?? []).flatMap(({ rule }) => {
    const terms = rule.dont?.terms;
    return terms !== undefined && !Array.isArray(terms) ? Object.values(terms).map(String) : [];
  });
  return [...new Set(words.filter((word) => /^[\p{L} -]{3,30}$/u.test(word)))].map(escaped);
}

function ownRules(code: Code | null): Code['rules'] {
  return (code?.rules ?? []).filter(({ layer }) => layer !== 'built-in');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
