import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { Span } from '../../finding';
import { lazily } from '../../lazily';
import { isPlaceholder, isStandIn } from './placeholder';

const jwt = /(?<![\w-])eyJ[\w-]{8,2000}\.eyJ[\w-]{8,4000}\.[\w-]{16,1000}/g;

/** Whether a JSON Web Token's first part decodes to a header that names its algorithm (RFC 7519). */
function hasHeader(token: string): boolean {
  const [head = ''] = token.split('.');
  try {
    return /"alg"\s*:\s*"/.test(atob(head.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return false;
  }
}

/** Signed JSON Web Tokens in a stretch of text; the one that jwt.io prints is none. */
export function findTokensOfJson(text: string): Span[] {
  return [...text.matchAll(jwt)]
    .filter(([token]) => hasHeader(token) && !isPlaceholder(token.slice(token.lastIndexOf('.') + 1)))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const withPassword =
  /(?<![\p{L}\p{N}])[a-z][a-z0-9+.-]{1,24}:\/\/[^\s:/@"'<>]{0,64}:([^\s:/@"'<>]{3,128})@[\p{L}\p{N}_.-]{1,253}/giu;

/** Web addresses and connection strings that carry a password before the host (RFC 3986, 3.2.1). */
export function findAddressesWithPassword(text: string): Span[] {
  return [...text.matchAll(withPassword)]
    .filter(([, password = '']) => !isPlaceholder(password) && !isStandIn(password))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const givenToCurl = /\bcurl\b[^\n|;]{0,200}?\s(?:-u|--user)[ =]?["']?([^\s:"']{1,64}:([^\s"']{6,128}))/g;

/** A user name with a password that a command line gives to curl (`curl -u`, its manual page). */
export function findPasswordsOfCurl(text: string): Span[] {
  if (!text.includes('curl')) return [];
  return groupsAtEnd(text, givenToCurl, (_, password) => !isPlaceholder(password) && !isStandIn(password));
}

const pemHead = /-----BEGIN (?:[A-Z0-9]{1,12} ){0,4}PRIVATE KEY(?: BLOCK)?-----/g;
const pemBody = /^(?:\s|\\[nr])*((?:[\w+/=:,.-]|\s|\\[nr]){24,})/;
const longestPem = 8000;

/** Private keys in PEM or PGP armour (RFC 7468) that have a body, as far as the body goes. */
export function findPrivateKeys(text: string): Span[] {
  if (!text.includes('PRIVATE KEY')) return [];
  const found: Span[] = [];
  for (const match of text.matchAll(pemHead)) {
    const after = match.index + match[0].length;
    if (after < (found.at(-1)?.end ?? 0)) continue;
    const rest = text.slice(after, after + longestPem);
    const stop = rest.indexOf('-----END');
    const body = pemBody.exec(stop < 0 ? rest : rest.slice(0, stop))?.[1];
    if (body === undefined || isPlaceholder(body.replace(/\s|\\[nr]/g, '').slice(0, 200))) continue;
    found.push({ start: match.index, end: endOfPem(text, after, stop, body) });
  }
  return found;
}

function endOfPem(text: string, after: number, stop: number, body: string): number {
  if (stop < 0) return after + text.slice(after).indexOf(body) + body.trimEnd().length;
  const tail = /^-----END [A-Z0-9 ]{1,60}-----/.exec(text.slice(after + stop, after + stop + 80));
  return after + stop + (tail?.[0].length ?? '-----END'.length);
}

const basic = /\bBasic {1,3}([A-Za-z0-9+/]{12,400}={0,2})(?![\w+/=])/gi;

/** What a header of HTTP's Basic authentication carries (RFC 7617): a user name and a password in Base64. */
export function findBasicCredentials(text: string): Span[] {
  return groupsAtEnd(text, basic, isCredentials);
}

function isCredentials(encoded: string): boolean {
  try {
    const password = /^[\x21-\x39\x3b-\x7e]{1,64}:([\x20-\x7e]{4,128})$/.exec(atob(encoded))?.[1];
    return password !== undefined && !isPlaceholder(password) && !isStandIn(password);
  } catch {
    return false;
  }
}

const phrase =
  /\b(?:phrase|mnemonic|seed(?: words)?)\b[^\n:=]{0,24}(?::|=|\bis\b)\s{0,3}["'“‘(]?((?:[a-z]{3,8}[ ,]{1,2}){11,23}[a-z]{3,8})(?![\p{L}\d])/giu;
const mnemonicWords = lazily(() => new Set(wordlist));
/** How many words the phrase of a wallet has (BIP 39). */
const phraseLengths = new Set([12, 15, 18, 21, 24]);

/** The words from which the keys of a wallet are made (BIP 39), behind what they are called. */
export function findSeedPhrases(text: string): Span[] {
  return groupsAtEnd(text, phrase, (words) => isSeed(words.toLowerCase().split(/[ ,]+/)));
}

/** Where the first group stands, with which each match of a pattern ends, of those that are what is looked for by it and by the group within. */
function groupsAtEnd(
  text: string,
  pattern: RegExp,
  isWanted: (group: string, within: string) => boolean,
): Span[] {
  return [...text.matchAll(pattern)].flatMap(({ index, 0: all, 1: group = '', 2: within = '' }) => {
    const end = index + all.length;
    return isWanted(group, within) ? [{ start: end - group.length, end }] : [];
  });
}

function isSeed(words: readonly string[]): boolean {
  return phraseLengths.has(words.length) && words.every((word) => mnemonicWords().has(word));
}
